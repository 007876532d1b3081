const dark = matchMedia("(prefers-color-scheme: dark)");
let printing = false;
const painted = [];

// Calls back when the colours change: on a dark screen, and for paper, which is always light.
function whenColoursChange(callback) {
  painted.push(callback);
}

const isDark = () => dark.matches && !printing;

function repaint() {
  painted.forEach((callback) => callback());
}

dark.addEventListener("change", repaint);
addEventListener("beforeprint", () => {
  printing = true;
  repaint();
});
addEventListener("afterprint", () => {
  printing = false;
  repaint();
});

// As in the style sheet; a canvas cannot take its colours from there while the page is printed.
const colours = () => isDark()
  ? {ink: "#e8e6e1", quiet: "#a9a69e", grid: "#34363b", paper: "#191b1f"}
  : {ink: "#22252a", quiet: "#61656d", grid: "#e3e2de", paper: "#ffffff"};

// Black is the one colour of the charts that a dark page hides.
const colourOf = (i) => {
  const colour = page.contenders[i].colour;
  return isDark() && colour === "#000000" ? "#ffffff" : colour;
};

const DASHES = [[], [9, 5], [3, 4], [12, 4, 3, 4]];
const dashOf = (i) => DASHES[i % DASHES.length];

// The marks that the contenders have in the charts beside this page, in the same order.
function mark(context, i, x, y, r) {
  const corners = [
    null,
    [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
    [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    [[0, -1.2], [1.15, 0.9], [-1.15, 0.9]],
    [[0, 1.2], [1.15, -0.9], [-1.15, -0.9]],
  ][i % 5];
  context.beginPath();
  if (corners) {
    corners.forEach(([dx, dy]) => context.lineTo(x + dx * r, y + dy * r));
    context.closePath();
  } else {
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}

// A line and a mark, as text beside it tells which contender it is.
function swatch(i) {
  const line = shape("line", {x1: 0, y1: 8, x2: 34, y2: 8, "stroke-width": 3,
    "stroke-dasharray": dashOf(i).join(" ") || "none"});
  const icon = shape("svg", {class: "swatch", viewBox: "0 0 34 16", width: 34, height: 16,
    "aria-hidden": "true"}, line);
  const paint = () => line.setAttribute("stroke", colourOf(i));
  paint();
  whenColoursChange(paint);
  return icon;
}
