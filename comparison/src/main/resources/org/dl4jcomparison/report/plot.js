// A chart that can be hovered, zoomed and read with the keyboard, around one of uPlot.
class Plot {
  // build() gives {data, series, x, y, log, bottom, top, draw, values}; see curves.js.
  constructor(id, build) {
    this.host = byId(id);
    this.build = build;
    this.chart = null;
    this.size = this.host.clientWidth;
    new ResizeObserver(() => this.resize()).observe(this.host);
    this.host.addEventListener("keydown", (event) => this.key(event));
    for (const button of document.querySelectorAll(`[data-zooms="${id}"] button`)) {
      button.addEventListener("click", () => this.zoom(button.value));
    }
    inEveryLanguage(() => this.draw());
    whenColoursChange(() => this.draw());
  }

  resize() {
    const width = this.host.clientWidth;
    if (this.chart && width > 0 && width !== this.size) {
      this.size = width;
      this.chart.setSize({width, height: this.host.clientHeight});
    }
  }

  // Draws anew; keeps what part of the horizontal axis is shown if that is still the same axis.
  draw() {
    const built = this.build();
    const kept = this.chart && this.built.x === built.x && this.isZoomed() ? this.shown() : null;
    if (this.chart) {
      this.chart.destroy();
    }
    this.built = built;
    this.host.dataset.scale = built.log ? "log" : "linear";
    this.host.dataset.unit = built.unit;
    this.chart = new uPlot(this.options(built), built.data, this.host);
    if (kept) {
      this.chart.setScale("x", {min: kept[0], max: kept[1]});
    }
    built.values(null);
  }

  options(built) {
    const look = colours();
    const font = "13px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
    const axis = {stroke: look.quiet, font, labelFont: font, labelSize: 24,
      grid: {stroke: look.grid, width: 1}, ticks: {stroke: look.grid, width: 1}};
    return {
      width: this.host.clientWidth,
      height: this.host.clientHeight,
      legend: {show: false},
      padding: [12, 26, 0, 0],
      scales: {
        x: {time: false, distr: built.xLog ? 3 : 1,
          range: (u, low, high) => this.horizontal(low, high)},
        y: {distr: built.log ? 3 : 1, range: built.log ? undefined : (u, low, high) =>
          [built.bottom ?? 0, built.top ?? (high ?? 1) * 1.06]},
      },
      axes: [
        {...axis, label: this.size < 480 ? built.xShort : built.xLabel, space: 64,
          values: (u, splits) => splits.map((v) => v === null ? "" : v >= 1000 ? count(v) : plain(v))},
        {...axis, label: built.yLabel, size: 62,
          values: (u, splits) => splits.map((v) => v === null ? "" : plain(v))},
      ],
      cursor: {y: false, drag: {x: true, y: false}, points: {size: 8}},
      series: [{}, ...built.series],
      hooks: {
        drawAxes: [(u) => this.within(u, built.under)],
        draw: [(u) => this.within(u, built.over)],
        setCursor: [(u) => built.values(
          u.cursor.left >= 0 ? u.posToVal(u.cursor.left, "x") : null)],
        setScale: [(u, key) => key === "x" && this.tellZoom(u)],
      },
    };
  }

  horizontal(low, high) {
    if (low === null || low === high) {
      return this.built.xLog ? [(high || 1) / 10, high || 1] : [0, Math.max(1e-9, high || 1)];
    }
    return [low, high];
  }

  within(u, paint) {
    if (!paint) {
      return;
    }
    const context = u.ctx;
    context.save();
    context.beginPath();
    context.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    context.clip();
    paint(u, context, devicePixelRatio || 1);
    context.restore();
  }

  whole() {
    const x = this.chart.data[0];
    return [x[0], x[x.length - 1]];
  }

  shown() {
    const scale = this.chart.scales.x;
    return [scale.min, scale.max];
  }

  isZoomed() {
    const [from, to] = this.whole();
    const [low, high] = this.shown();
    return low > from || high < to;
  }

  // Says in the document what part is shown, as nothing on a canvas can be asked.
  tellZoom(u) {
    this.host.dataset.from = u.scales.x.min;
    this.host.dataset.to = u.scales.x.max;
  }

  zoom(how) {
    const [from, to] = this.whole();
    let [low, high] = this.shown();
    if (how === "reset") {
      [low, high] = [from, to];
    } else {
      const left = this.chart.cursor.left;
      const [there, back] = this.built.xLog ? [Math.log, Math.exp] : [(v) => v, (v) => v];
      const [a, b] = [there(low), there(high)];
      const middle = left >= 0 ? there(this.chart.posToVal(left, "x")) : (a + b) / 2;
      const half = (b - a) * (how === "in" ? 0.25 : 1);
      low = Math.max(from, back(middle - half));
      high = Math.min(to, back(middle + half));
    }
    this.chart.setScale("x", {min: low, max: high});
  }

  key(event) {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (step) {
      const width = this.chart.over.clientWidth;
      const at = this.chart.cursor.left;
      const left = Math.max(0, Math.min(width, (at >= 0 ? at : width / 2) + (step * width) / 50));
      this.chart.setCursor({left, top: 10});
    } else if (event.key === "+" || event.key === "-") {
      this.zoom(event.key === "+" ? "in" : "out");
    } else if (event.key === "0" || event.key === "Escape") {
      this.zoom("reset");
    } else {
      return;
    }
    event.preventDefault();
  }
}

// A legend whose entries show or hide a contender, each with the value under the cursor.
function legend(id, changed) {
  const hidden = new Set();
  const values = page.contenders.map((contender, i) => {
    const button = element("button", {type: "button", "aria-pressed": "true"}, swatch(i),
      element("span", {class: "name"}, contender.name));
    const value = element("span", {class: "value"});
    button.addEventListener("click", () => {
      if (!hidden.delete(i)) {
        hidden.add(i);
      }
      button.setAttribute("aria-pressed", String(!hidden.has(i)));
      changed();
    });
    byId(id).append(element("li", {}, button, value));
    return value;
  });
  return {isShown: (i) => !hidden.has(i), put: (i, text) => { values[i].textContent = text; }};
}

// The area between two lines; where a value is missing it goes on to the edge of the chart.
function band(u, context, x, low, high, colour, stepped) {
  const at = (value, missing) =>
    value === null ? missing : u.valToPos(Math.max(value, u.scales.y.min), "y", true);
  const line = [];
  const back = [];
  x.forEach((value, i) => {
    if (low[i] === null) {
      return;
    }
    const px = u.valToPos(value, "x", true);
    if (stepped && line.length) {
      line.push([px, line[line.length - 1][1]]);
      back.push([px, back[back.length - 1][1]]);
    }
    line.push([px, at(high[i], u.bbox.top)]);
    back.push([px, at(low[i], u.bbox.top)]);
  });
  context.beginPath();
  line.forEach((point) => context.lineTo(...point));
  back.reverse().forEach((point) => context.lineTo(...point));
  context.closePath();
  context.globalAlpha = isDark() ? 0.3 : 0.2;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 1;
}
