// Learning curves: one run of each contender, every seed of a study, or the study's quartiles.
function startCurves() {
  const measured = page.contenders[0].curve !== undefined;
  const state = {scale: "log", unit: "updates", show: measured ? "one" : "band"};
  let plot = null;
  const names = legend("curves-legend", () => plot.draw());
  const positive = (values) =>
    state.scale === "log" ? values.map((v) => (v > 0 ? v : null)) : values;

  // Lines of one contender: [x, loss].
  function lines(contender) {
    if (state.show === "one") {
      return [fromStart(contender.curve[state.unit], contender.curve.loss)];
    }
    if (state.show === "every") {
      return contender.runs.map((run) => fromStart(
        seedsX(contender).slice(0, run.loss.length), run.loss));
    }
    const spread = quartiles(contender);
    return [[spread.x, spread.median]];
  }

  function quartiles(contender) {
    const {lower, median, upper} = contender.band;
    const [x, ...shown] = fromStart(seedsX(contender), lower, median, upper);
    return {x, lower: shown[0], median: shown[1], upper: shown[2]};
  }

  // Seconds are on a logarithmic axis, which the loss before the first update is not on.
  function fromStart(x, ...values) {
    const first = state.unit === "seconds" ? x.findIndex((v) => v > 0) : 0;
    return [x, ...values].map((all) => first < 0 ? [] : all.slice(first));
  }

  // The runs of many seeds have no times; they are those of as many updates of the measured run.
  function seedsX(contender) {
    if (state.unit === "updates") {
      return contender.band.updates;
    }
    const {updates, seconds} = contender.curve;
    const each = seconds[seconds.length - 1] / updates[updates.length - 1];
    return contender.band.updates.map((update) => update * each);
  }

  function build() {
    const shown = page.contenders.map((c, i) => i).filter(names.isShown);
    const tables = [];
    const series = [];
    shown.forEach((i) => lines(page.contenders[i]).forEach(([x, loss]) => {
      if (x.length > 0) {
        tables.push([x, positive(loss)]);
        series.push({stroke: colourOf(i), width: state.show === "every" ? 1 : 2.5,
          alpha: state.show === "every" ? 0.55 : 1, dash: dashOf(i), spanGaps: true,
          points: {show: false}});
      }
    }));
    const look = colours();
    return {
      data: tables.length ? uPlot.join(tables) : [[0, 1]],
      series,
      x: state.unit,
      xLog: state.unit === "seconds",
      log: state.scale === "log",
      unit: state.unit,
      xShort: say("choice." + state.unit),
      xLabel: say(state.unit === "updates" ? "axis.updates" : "axis.seconds"),
      yLabel: say("axis.loss"),
      under: (u, context, ratio) => {
        drawTargets(u, context, ratio, look);
        if (state.show === "band") {
          shown.forEach((i) => {
            const q = quartiles(page.contenders[i]);
            band(u, context, q.x, q.lower, q.upper, colourOf(i), false);
          });
        }
      },
      over: (u, context, ratio) => state.show === "one" && shown.forEach((i) => {
        drawCutOff(u, context, ratio, i);
        drawReached(u, context, ratio, i);
      }),
      values: (at) => page.contenders.forEach((c, i) => names.put(i, value(c, i, at))),
    };
  }

  function drawTargets(u, context, ratio, look) {
    context.font = `${12 * ratio}px system-ui, sans-serif`;
    context.textAlign = "right";
    context.fillStyle = look.quiet;
    context.strokeStyle = look.quiet;
    context.lineWidth = ratio;
    for (const target of page.targets) {
      const y = u.valToPos(target, "y", true);
      context.setLineDash([2 * ratio, 4 * ratio]);
      context.beginPath();
      context.moveTo(u.bbox.left, y);
      context.lineTo(u.bbox.left + u.bbox.width, y);
      context.stroke();
      context.fillText(say("target", {target: plain(target)}),
        u.bbox.left + u.bbox.width - 4 * ratio, y - 4 * ratio);
    }
    context.setLineDash([]);
  }

  function drawReached(u, context, ratio, i) {
    for (const target of page.contenders[i].targets) {
      if (target.updates === null || (state.unit === "seconds" && !(target.seconds > 0))) {
        continue;
      }
      const at = nearest(page.contenders[i].curve.updates, target.updates);
      const x = u.valToPos(target[state.unit], "x", true);
      const y = u.valToPos(page.contenders[i].curve.loss[at], "y", true);
      mark(context, i, x, y, 4.5 * ratio);
      context.fillStyle = colourOf(i);
      context.fill();
      context.strokeStyle = colours().paper;
      context.lineWidth = 1.5 * ratio;
      context.stroke();
    }
  }

  // Crosses where the suite's loss was cut off: the true one is larger.
  function drawCutOff(u, context, ratio, i) {
    const marks = page.contenders[i].cutOff;
    context.strokeStyle = colours().ink;
    context.lineWidth = 1.5 * ratio;
    marks.loss.forEach((loss, at) => {
      const x = u.valToPos(marks[state.unit][at], "x", true);
      const y = u.valToPos(loss, "y", true);
      const arm = 4 * ratio;
      context.beginPath();
      context.moveTo(x - arm, y - arm);
      context.lineTo(x + arm, y + arm);
      context.moveTo(x - arm, y + arm);
      context.lineTo(x + arm, y - arm);
      context.stroke();
    });
  }

  // What a contender had at a place of the axis: a value that was measured, not one in between.
  function value(contender, i, at) {
    if (!names.isShown(i)) {
      return say("hidden");
    }
    if (at === null) {
      return resting(contender);
    }
    if (state.show === "every") {
      return say("seeds", {count: contender.runs.length});
    }
    const [x, loss] = lines(contender)[0];
    if (x.length === 0) {
      return "–";
    }
    const place = nearest(x, at);
    const where = state.unit === "updates"
      ? say("at.update", {update: count(x[place])})
      : say("at.second", {seconds: secondsText(x[place])});
    return where + ": " + lossText(loss[place]);
  }

  function resting(contender) {
    if (state.show === "every") {
      return say("seeds", {count: contender.runs.length});
    }
    if (state.show === "band") {
      return say("median");
    }
    return contender.lastLoss === null ? "–"
      : say("ends", {loss: lossText(contender.lastLoss), update: count(contender.updates)});
  }

  function fillTable() {
    const rows = page.contenders.map((contender) => {
      const [x, loss] = lines(contender)[0];
      const cells = [contender.name];
      for (let i = 0; i < 9; i++) {
        const place = Math.round((i * (x.length - 1)) / 8);
        cells.push(x.length === 0 ? "–"
          : (state.unit === "updates" ? count(x[place]) : secondsText(x[place])) + ": " + lossText(loss[place]));
      }
      return cells;
    });
    const header = [say("contender")].concat(
      Array.from({length: 9}, (_, i) => say("point", {number: i + 1})));
    byId("curves-table").replaceChildren(table(header, rows));
  }

  plot = new Plot("curves-plot", build);
  const redraw = () => {
    plot.draw();
    fillTable();
  };
  inEveryLanguage(fillTable);
  // What there is no choice of has no buttons: seconds without a measured run, runs without many seeds.
  for (const key of ["scale", "unit", "show"]) {
    const buttons = byId("curves-" + key);
    if (buttons) {
      choice(buttons, state[key], (v) => { state[key] = v; redraw(); });
    }
  }
}
