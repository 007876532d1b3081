// A network as nodes and lines: the wider a line the larger the weight; below zero it is dashed.
class Network {
  constructor(host, i) {
    this.host = host;
    this.i = i;
    this.drawing = page.networks[i].drawing;
    this.inputs = this.drawing.inputs.length;
    this.units = this.drawing.units.length;
    this.perUnit = this.inputs + 2;
    // One scale for all checkpoints, so that growing weights are seen to grow.
    this.largest = Math.max(...this.drawing.values.map((values) => Math.max(...values.map(Math.abs))), 1e-9);
    this.place = this.drawing.values.length - 1;
    this.build();
    whenColoursChange(() => this.show(this.place));
  }

  build() {
    const height = Math.max(150, 24 * Math.max(this.units, this.inputs));
    const spread = (n, k) => ((k + 0.5) * height) / n;
    this.picture = shape("svg", {viewBox: `-24 0 424 ${height}`, role: "img", class: "network"});
    const draw = (name, attributes) => {
      const node = shape(name, attributes);
      this.picture.append(node);
      return node;
    };
    const line = (x1, y1, x2, y2) => draw("line", {x1, y1, x2, y2, class: "weight"});
    this.lines = [];
    for (let j = 0; j < this.units; j++) {
      for (let k = 0; k < this.inputs; k++) {
        this.lines.push(line(72, spread(this.inputs, k), 208, spread(this.units, j)));
      }
      this.lines.push(null, line(208, spread(this.units, j), 318, height / 2));
    }
    this.lines.push(null);
    for (let k = 0; k < this.inputs; k++) {
      draw("circle", {cx: 72, cy: spread(this.inputs, k), r: 7, class: "node input"});
      this.label(60, spread(this.inputs, k), "end", this.drawing.inputs[k]);
    }
    this.nodes = [];
    for (let j = 0; j < this.units; j++) {
      this.nodes.push(draw("circle", {cx: 208, cy: spread(this.units, j), r: 7, class: "node"}));
    }
    this.nodes.push(draw("circle", {cx: 318, cy: height / 2, r: 9, class: "node"}));
    this.output = this.label(334, height / 2, "start", "");
    this.host.append(this.picture);
  }

  label(x, y, anchor, text) {
    const short = text.length > 9 ? text.slice(0, 8) + "…" : text;
    const node = shape("text", {x, y: y + 4, "text-anchor": anchor}, short);
    this.picture.append(node);
    return node;
  }

  paint(node, weight, widest) {
    const size = Math.abs(weight) / this.largest;
    node.setAttribute("stroke", weight < 0 ? page.signs.negative : page.signs.positive);
    node.setAttribute("stroke-width", (0.3 + widest * size).toFixed(2));
    node.setAttribute("stroke-dasharray", weight < 0 ? "5 3" : "none");
  }

  show(place) {
    this.place = place;
    const values = this.drawing.values[place];
    this.lines.forEach((line, i) => line && this.paint(line, values[i], 7));
    // Rings of the nodes are their biases.
    this.nodes.forEach((node, j) => this.paint(node,
      values[j < this.units ? j * this.perUnit + this.inputs : values.length - 1], 4));
    this.output.textContent = say("output");
    this.picture.setAttribute("aria-label", say("network.alt", {
      name: page.contenders[this.i].name,
      update: count(page.networks[this.i].updates[place]),
      inputs: this.drawing.allInputs, hidden: this.drawing.allUnits,
      largest: lossOrWeight(Math.max(...values.map(Math.abs))),
    }));
  }

  // The weights in figures, a row for each hidden unit.
  figures() {
    const values = this.drawing.values[this.place];
    const rows = this.drawing.units.map((unit, j) => [String(unit)].concat(
      values.slice(j * this.perUnit, (j + 1) * this.perUnit).map(lossOrWeight)));
    rows.push([say("output")].concat(this.drawing.inputs.map(() => ""),
      lossOrWeight(values[values.length - 1]), ""));
    return table([say("unit")].concat(this.drawing.inputs.map((name) => say("from", {name})),
      say("bias"), say("out")), rows);
  }
}

const lossOrWeight = (value) =>
  value === 0 ? "0" : Math.abs(value) < 1e-3 ? exponent(value.toExponential(2)) : value.toPrecision(4);
