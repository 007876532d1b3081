let language = "en";
const spoken = [];

// Calls back now and whenever the language changes.
function inEveryLanguage(callback) {
  spoken.push(callback);
}

function say(key, values) {
  let text = page.texts[language][key];
  for (const [name, value] of Object.entries(values || {})) {
    text = text.split("{" + name + "}").join(String(value));
  }
  return text;
}

function speak(code) {
  language = code;
  document.documentElement.lang = code;
  for (const node of document.querySelectorAll("[data-labels]")) {
    node.setAttribute("aria-label", JSON.parse(node.dataset.labels)[code]);
  }
  for (const button of document.querySelectorAll(".languages button")) {
    button.setAttribute("aria-pressed", String(button.value === code));
  }
  spoken.forEach((callback) => callback());
}

function startLanguage() {
  for (const button of document.querySelectorAll(".languages button")) {
    button.addEventListener("click", () => speak(button.value));
  }
  const wanted = (navigator.language || language).toLowerCase();
  speak(Object.keys(page.texts).find((code) => wanted.startsWith(code)) || language);
}

// Numbers look as in the reports: a point for decimals in every language, a thin space in thousands.
const count = (n) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, "\u202f");

const exponent = (text) => text.replace(/e([+-])(\d)$/, "e$10$2");

function lossText(value) {
  if (value === null || value === undefined) {
    return "–";
  }
  return value === 0 ? "0" : value < 1e-4 ? exponent(value.toExponential(3)) : value.toPrecision(4);
}

const secondsText = (value) => (value < 10 ? value.toPrecision(3) : value.toFixed(1)) + "\u202fs";

const plain = (value) =>
  value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential(0) : String(Number(value.toPrecision(6)));
