// Time to target: the share of runs that have got there, after Kaplan and Meier.
function startTimes() {
  const state = {target: 0};
  // The middle target tells most: the first is easy, the last may be out of reach.
  state.target = Math.floor((page.times.length - 1) / 2);
  let plot = null;
  const names = legend("times-legend", () => plot.draw());
  const curve = (i) => page.times[state.target].contenders[i];

  // The last value of a step curve at or before a time.
  function at(steps, values, time) {
    const place = lastAtOrBelow(steps, time);
    return place < 0 ? null : values[place];
  }

  function build() {
    const shown = page.contenders.map((c, i) => i).filter(names.isShown);
    const all = new Set([0]);
    let end = 0;
    shown.forEach((i) => {
      curve(i).time.forEach((t) => all.add(t));
      all.add(curve(i).end);
      end = Math.max(end, curve(i).end);
    });
    all.add(end * 1.03 || 1);
    const x = [...all].sort((a, b) => a - b);
    return {
      data: [x, ...shown.map((i) => x.map((t) =>
        t > curve(i).end ? null : 100 * at(curve(i).time, curve(i).reached, t)))],
      series: shown.map((i) => ({stroke: colourOf(i), width: 2.5, dash: dashOf(i), spanGaps: false,
        points: {show: false}, paths: uPlot.paths.stepped({align: 1})})),
      x: String(state.target),
      log: false,
      bottom: -3,
      top: 104,
      unit: "updates",
      xShort: say("choice.updates"),
      xLabel: say("axis.updates"),
      yLabel: say("axis.reached"),
      under: (u, context) => shown.forEach((i) => {
        const c = curve(i);
        const percent = (values) => values.map((v) => 100 * v).concat(100 * values[values.length - 1]);
        band(u, context, c.time.concat(c.end), percent(c.low), percent(c.high), colourOf(i), true);
      }),
      over: (u, context, ratio) => shown.forEach((i) => drawCensored(u, context, ratio, i)),
      values: (time) => page.contenders.forEach((c, i) => names.put(i, value(i, time))),
    };
  }

  function drawCensored(u, context, ratio, i) {
    context.strokeStyle = colourOf(i);
    context.lineWidth = 2 * ratio;
    for (const mark of curve(i).censored) {
      const x = u.valToPos(mark.time, "x", true);
      const y = u.valToPos(100 * mark.reached, "y", true);
      context.beginPath();
      context.moveTo(x, y - 7 * ratio);
      context.lineTo(x, y + 7 * ratio);
      context.stroke();
    }
  }

  function value(i, time) {
    const c = curve(i);
    if (!names.isShown(i)) {
      return say("hidden");
    }
    if (time === null || time > c.end) {
      return say("reached", {reached: c.count, runs: c.runs}) + " · "
        + (c.median === null ? say("no.median") : say("has.median", {median: count(c.median)}));
    }
    const percent = (values) => (100 * at(c.time, values, time)).toFixed(0);
    return say("share", {share: percent(c.reached), low: percent(c.low), high: percent(c.high)});
  }

  function fillTable() {
    const rows = page.contenders.map((contender, i) => {
      const c = curve(i);
      const censored = c.censored.reduce((sum, mark) => sum + mark.count, 0);
      return [contender.name, `${c.count} / ${c.runs}`,
        c.median === null ? "–" : count(c.median), String(censored)];
    });
    byId("times-table").replaceChildren(table(
      [say("contender"), say("head.reached"), say("head.median"), say("head.censored")], rows));
  }

  plot = new Plot("times-plot", build);
  const redraw = () => {
    plot.draw();
    fillTable();
  };
  inEveryLanguage(fillTable);
  choice(byId("times-target"), String(state.target), (v) => { state.target = Number(v); redraw(); });
}
