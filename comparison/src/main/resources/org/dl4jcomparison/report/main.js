function startCopy() {
  const button = byId("copy");
  const text = byId("experiment-file");
  const done = (key) => { byId("copied").textContent = say(key); };
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
      done("copied");
    } catch (refused) {
      // Some browsers keep the clipboard from files on disk; what is selected can still be copied.
      done(document.execCommand("copy") ? "copied" : "select");
    }
  });
}

if (byId("curves-plot")) {
  startCurves();
}
if (byId("times-plot")) {
  startTimes();
}
if (byId("surface-slider")) {
  startSurface();
}
startCopy();
startLanguage();
document.documentElement.dataset.ready = "true";
