const SVG = "http://www.w3.org/2000/svg";
const page = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

// Names come from files that people wrote: they only ever become text or attributes, never markup.
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

const element = (name, attributes, ...children) =>
  fill(document.createElement(name), attributes, children);

const shape = (name, attributes, ...children) =>
  fill(document.createElementNS(SVG, name), attributes, children);

function table(header, rows) {
  return element(
    "table", {},
    element("thead", {}, element("tr", {}, ...header.map((h) => element("th", {scope: "col"}, h)))),
    element("tbody", {}, ...rows.map((row) =>
      element("tr", {}, ...row.map((cell, i) =>
        i === 0 ? element("th", {scope: "row"}, cell) : element("td", {}, cell))))));
}

// A group of buttons of which one is pressed.
function choice(group, value, chosen) {
  const buttons = [...group.querySelectorAll("button")];
  const press = (wanted) =>
    buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.value === wanted)));
  buttons.forEach((b) => b.addEventListener("click", () => {
    press(b.value);
    chosen(b.value);
  }));
  press(value);
}

// The last place in an ascending list whose value is at or below a limit; -1 if there is none.
function lastAtOrBelow(list, limit) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function nearest(list, value) {
  const below = lastAtOrBelow(list, value);
  if (below < 0) {
    return 0;
  }
  return below + 1 < list.length && list[below + 1] - value < value - list[below] ? below + 1 : below;
}
