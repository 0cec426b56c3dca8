extension PageScript {
  /// The time slider.
  static let time = #"""
      // ── Time slider ──

      const day = 86400000;
      const playSeconds = 12;
      // Null without dates. Days count from `first`; `low` and `high` are the handles.
      let timeline = null;

      function startTimeline() {
        const instants = [];
        for (const times of [nodeTimes, relationshipTimes]) {
          for (let k = 0; k < times.from.length; k++) {
            if (Number.isFinite(times.from[k])) instants.push(times.from[k]);
            if (Number.isFinite(times.to[k])) instants.push(times.to[k]);
          }
        }
        if (instants.length === 0) return;
        const first = Math.floor(instants.reduce((a, b) => Math.min(a, b)) / day) * day;
        const last = instants.reduce((a, b) => Math.max(a, b));
        const days = Math.max(1, Math.ceil((last - first) / day));
        timeline = { first, days, low: 0, high: days, isPlaying: false, lastFrame: 0, rest: 0 };
        byId("time").hidden = false;
        for (const id of ["time-from", "time-to"]) {
          const handle = byId(id);
          handle.max = String(days);
          handle.value = id === "time-from" ? "0" : String(days);
          handle.addEventListener("input", () => {
            stopPlay();
            moveHandle(id, Number(handle.value));
          });
        }
        byId("play").addEventListener("click", togglePlay);
        byId("time-all").addEventListener("click", resetTime);
        rangeChanged();
      }

      // A handle that meets the other takes it along.
      function moveHandle(id, value) {
        if (id === "time-from") {
          timeline.low = value;
          timeline.high = Math.max(timeline.high, value);
        } else {
          timeline.high = value;
          timeline.low = Math.min(timeline.low, value);
        }
        rangeChanged();
      }

      function resetTime() {
        stopPlay();
        timeline.low = 0;
        timeline.high = timeline.days;
        rangeChanged();
      }

      function rangeChanged() {
        const { first, days, low, high } = timeline;
        const isAll = low === 0 && high === days;
        state.range = isAll ? null : [first + low * day, first + (high + 1) * day - 1];
        byId("time-from").value = String(low);
        byId("time-to").value = String(high);
        byId("time-from").setAttribute("aria-valuetext", dateText(low));
        byId("time-to").setAttribute("aria-valuetext", dateText(high));
        byId("time-text").textContent = `${dateText(low)} – ${dateText(high)}`;
        byId("time-all").disabled = isAll;
        filtersChanged();
        drawHistogram();
      }

      function dateText(place) {
        return new Date(timeline.first + place * day).toISOString().slice(0, 10);
      }

      // From the start, "until" grows; a narrower window moves as it is.
      function togglePlay() {
        if (timeline.isPlaying) {
          stopPlay();
          return;
        }
        timeline.isWindow = timeline.low > 0;
        if (timeline.high >= timeline.days) {
          timeline.high = timeline.isWindow ? timeline.high - timeline.low : 0;
          timeline.low = 0;
        }
        timeline.isPlaying = true;
        timeline.lastFrame = timeline.rest = 0;
        byId("play").setAttribute("aria-pressed", "true");
        byId("play").setAttribute("aria-label", "Stop");
        requestFrame();
      }

      function stopPlay() {
        if (!timeline) return;
        timeline.isPlaying = false;
        byId("play").setAttribute("aria-pressed", "false");
        byId("play").setAttribute("aria-label", "Play");
      }

      function advancePlay(now) {
        if (!timeline?.isPlaying) return;
        const elapsed = timeline.lastFrame ? Math.min(200, now - timeline.lastFrame) : 0;
        timeline.lastFrame = now;
        timeline.rest += elapsed / 1000 / playSeconds * timeline.days;
        const step = Math.floor(timeline.rest);
        timeline.rest -= step;
        if (step > 0) {
          const width = timeline.high - timeline.low;
          timeline.high = Math.min(timeline.days, timeline.high + step);
          if (timeline.isWindow) timeline.low = Math.max(0, timeline.high - width);
          if (timeline.high === timeline.days) stopPlay();
          rangeChanged();
        }
        requestFrame();
      }

      // How many elements begin in each part of the time.
      function drawHistogram() {
        const box = byId("histogram");
        const width = box.clientWidth, height = box.clientHeight;
        if (!timeline || width === 0) return;
        box.width = width * viewport.scale;
        box.height = height * viewport.scale;
        const target = box.getContext("2d");
        target.scale(viewport.scale, viewport.scale);
        const binCount = Math.max(1, Math.min(timeline.days, Math.floor(width / 7)));
        const bins = new Float64Array(binCount);
        const span = (timeline.days + 1) * day;
        for (const times of [nodeTimes, relationshipTimes]) {
          for (const from of times.from) {
            if (!Number.isFinite(from)) continue;
            bins[clamp(Math.floor((from - timeline.first) / span * binCount), 0, binCount - 1)]++;
          }
        }
        const most = bins.reduce((a, b) => Math.max(a, b), 1);
        bins.forEach((count, k) => {
          if (count === 0) return;
          const begin = k / binCount * timeline.days, end = (k + 1) / binCount * timeline.days;
          const isInside = end >= timeline.low && begin <= timeline.high;
          const barHeight = Math.max(2, (height - 2) * Math.sqrt(count / most));
          target.fillStyle = isInside ? theme.accent : theme.muted;
          target.globalAlpha = isInside ? 0.55 : 0.25;
          target.fillRect(
            k / binCount * width + 0.5, height - barHeight, Math.max(1, width / binCount - 1.5),
            barHeight);
        });
      }
    """#
}
