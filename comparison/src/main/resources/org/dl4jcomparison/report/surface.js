// What each network computes over the plane, and the network itself, at the same checkpoint for all.
const LEFT = 54;
const BOTTOM = 40;
const TOP = 8;

// The same function of the plane's two inputs as in the report; see the page's data.
function output(section, x, y) {
  const hidden = (section.length - 1) / 4;
  let sum = section[section.length - 1];
  for (let j = 0; j < hidden; j++) {
    const z = section[j] + section[hidden + j] * x + section[2 * hidden + j] * y;
    sum += section[3 * hidden + j] / (1 + Math.exp(-z));
  }
  return 1 / (1 + Math.exp(-sum));
}

const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

// A few round numbers on an axis.
function ticks({low, high}) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((s) => s * power >= rough) * power;
  const found = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) {
    found.push(i * step);
  }
  return found;
}

class Surface {
  constructor(canvas, i) {
    this.canvas = canvas;
    this.i = i;
    this.place = 0;
    // Wide networks take long: a coarser grid keeps the slider quick.
    this.cells = page.contenders[i].hidden > 64 ? 48 : 96;
    this.grid = new Float64Array((this.cells + 1) ** 2);
    new ResizeObserver(() => this.paint()).observe(canvas);
    whenColoursChange(() => this.paint());
  }

  show(place) {
    this.place = place;
    this.paint();
  }

  evaluate() {
    const {x, y} = page.plane;
    const section = page.networks[this.i].sections[this.place];
    const n = this.cells;
    for (let row = 0; row <= n; row++) {
      const atY = y.high - ((y.high - y.low) * row) / n;
      for (let column = 0; column <= n; column++) {
        this.grid[row * (n + 1) + column] =
          output(section, x.low + ((x.high - x.low) * column) / n, atY);
      }
    }
  }

  paint() {
    const width = this.canvas.clientWidth;
    if (width === 0) {
      return;
    }
    const ratio = devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round((width - LEFT + TOP + BOTTOM) * ratio);
    const context = this.canvas.getContext("2d");
    context.scale(ratio, ratio);
    this.side = width - LEFT - 6;
    this.evaluate();
    this.paintSurface(context);
    this.paintLine(context);
    this.paintPoints(context);
    this.paintAxes(context);
  }

  paintSurface(context) {
    const n = this.cells + 1;
    const small = document.createElement("canvas");
    small.width = n;
    small.height = n;
    const image = new ImageData(n, n);
    const low = rgb(page.signs.negative);
    const high = rgb(page.signs.positive);
    const middle = rgb(isDark() ? "#24262b" : "#ffffff");
    for (let i = 0; i < n * n; i++) {
      const end = this.grid[i] < 0.5 ? low : high;
      const share = Math.abs(2 * this.grid[i] - 1);
      for (let c = 0; c < 3; c++) {
        image.data[4 * i + c] = middle[c] + (end[c] - middle[c]) * share;
      }
      image.data[4 * i + 3] = 255;
    }
    small.getContext("2d").putImageData(image, 0, 0);
    context.imageSmoothingEnabled = true;
    // Grid points are corners, so half a cell on each side lies outside.
    const over = this.side / this.cells / 2;
    context.save();
    context.beginPath();
    context.rect(LEFT, TOP, this.side, this.side);
    context.clip();
    context.drawImage(small, LEFT - over, TOP - over, this.side + 2 * over, this.side + 2 * over);
    context.restore();
  }

  // Where the output is one half, cell by cell (marching squares).
  paintLine(context) {
    const n = this.cells;
    const at = (row, column) => this.grid[row * (n + 1) + column] - 0.5;
    const cell = this.side / n;
    context.strokeStyle = colours().ink;
    context.lineWidth = 2;
    context.beginPath();
    for (let row = 0; row < n; row++) {
      for (let column = 0; column < n; column++) {
        const corners = [[0, 0], [0, 1], [1, 1], [1, 0]];
        const cuts = [];
        corners.forEach(([r, c], k) => {
          const [s, d] = corners[(k + 1) % 4];
          const a = at(row + r, column + c);
          const b = at(row + s, column + d);
          if ((a < 0) !== (b < 0)) {
            const t = a / (a - b);
            cuts.push([LEFT + (column + c + t * (d - c)) * cell, TOP + (row + r + t * (s - r)) * cell]);
          }
        });
        for (let k = 0; k + 1 < cuts.length; k += 2) {
          context.moveTo(...cuts[k]);
          context.lineTo(...cuts[k + 1]);
        }
      }
    }
    context.stroke();
  }

  paintPoints(context) {
    const {x, y, points} = page.plane;
    const r = points.length > 40 ? 4 : 8;
    for (const [px, py, label, test] of points) {
      mark(context, label === 1 ? 0 : 2,
        LEFT + (this.side * (px - x.low)) / (x.high - x.low),
        TOP + (this.side * (y.high - py)) / (y.high - y.low), label === 1 ? r : r * 0.85);
      const own = label === 1 ? page.signs.positive : page.signs.negative;
      context.fillStyle = test ? colours().paper : own;
      context.strokeStyle = colours().ink;
      context.lineWidth = r > 5 ? 2 : 1;
      context.fill();
      context.stroke();
    }
  }

  paintAxes(context) {
    const {x, y} = page.plane;
    const short = (text) => (text.length > 32 ? text.slice(0, 31) + "…" : text);
    context.font = "12px system-ui, sans-serif";
    context.fillStyle = colours().quiet;
    context.textAlign = "center";
    for (const at of ticks(x)) {
      context.fillText(plain(at),
        LEFT + (this.side * (at - x.low)) / (x.high - x.low), TOP + this.side + 15);
    }
    context.textAlign = "right";
    for (const at of ticks(y)) {
      context.fillText(plain(at), LEFT - 6, TOP + (this.side * (y.high - at)) / (y.high - y.low) + 4);
    }
    context.textAlign = "center";
    context.fillText(short(x.name), LEFT + this.side / 2, TOP + this.side + 32);
    context.save();
    context.translate(10, TOP + this.side / 2);
    context.rotate(-Math.PI / 2);
    context.fillText(short(y.name), 0, 0);
    context.restore();
  }
}

function startSurface() {
  const checkpoints = [...new Set(page.networks.flatMap((n) => n.updates))].sort((a, b) => a - b);
  const slider = byId("surface-slider");
  const panels = page.networks.map((network, i) => {
    const panel = document.querySelector(`[data-network="${i}"]`);
    const canvas = panel.querySelector("canvas");
    const drawn = network.updates.length > 0;
    return {
      i, network, canvas, drawn,
      note: panel.querySelector(".note"),
      figures: panel.querySelector(".figures"),
      surface: drawn && new Surface(canvas, i),
      net: drawn && new Network(panel.querySelector(".drawing"), i),
    };
  });
  let timer = null;
  slider.max = String(checkpoints.length - 1);
  slider.value = slider.max;

  function show() {
    const checkpoint = checkpoints[Number(slider.value)];
    const text = say("update.of", {update: count(checkpoint), last: count(checkpoints[checkpoints.length - 1])});
    byId("surface-update").textContent = text;
    slider.setAttribute("aria-valuetext", text);
    panels.forEach((panel) => panel.drawn ? showPanel(panel, checkpoint)
      : (panel.note.textContent = say("no.network")));
  }

  function showPanel(panel, checkpoint) {
    const place = lastAtOrBelow(panel.network.updates, checkpoint);
    const last = panel.network.updates[panel.network.updates.length - 1];
    const update = panel.network.updates[place];
    panel.surface.show(place);
    panel.net.show(place);
    const loss = lossText(panel.network.loss[place]);
    panel.note.textContent = say(checkpoint > last ? "note.ended" : "note", {update: count(update), loss});
    panel.canvas.setAttribute("aria-label", alternative(panel, place, loss));
    panel.figures.replaceChildren(panel.net.figures());
  }

  // With few rows the outputs at each; with many the share on the right side.
  function alternative(panel, place, loss) {
    const {points, exact} = page.plane;
    const values = {name: page.contenders[panel.i].name,
      update: count(panel.network.updates[place]), loss};
    const section = panel.network.sections[place];
    if (!exact) {
      return say("surface.alt", values);
    }
    const right = points.filter(([x, y, label]) => (output(section, x, y) >= 0.5) === (label === 1));
    const rows = points.length > 8 ? "" : " " + points.map(([x, y]) =>
      `(${plain(x)}, ${plain(y)}): ${output(section, x, y).toFixed(3)}`).join("; ") + ".";
    return say("surface.alt.rows", {...values, right: right.length, rows: points.length}) + rows;
  }

  function play() {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    } else {
      if (slider.value === slider.max) {
        slider.value = "0";
        show();
      }
      timer = setInterval(() => {
        slider.value = String(Number(slider.value) + 1);
        show();
        if (slider.value === slider.max) {
          play();
        }
      }, 150);
    }
    label();
  }

  function label() {
    byId("surface-play").textContent = say(timer === null ? "play" : "pause");
  }

  slider.addEventListener("input", show);
  byId("surface-play").addEventListener("click", play);
  inEveryLanguage(() => {
    label();
    show();
  });
}
