extension PageScript {
  /// Captions as they can be shown, links that may be followed, colours that can be read.
  static let appearance = #"""
      // ── Text and colour ──

      const fontFamily = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', "
        + "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
      const measuringContext = document.createElement("canvas").getContext("2d");
      const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;
      const longestCaption = 200;

      // Text for one line: control characters show as such, and marks that would turn
      // around the text beside them are left out.
      function oneLine(text) {
        return clean(text).replace(/\s+/g, " ").trim();
      }

      function clean(text) {
        return String(text ?? "")
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "\uFFFD")
          .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, "");
      }

      // What a reader sees as characters, so that no cut falls within one.
      function characters(text) {
        return segmenter ? Array.from(segmenter.segment(text), (one) => one.segment)
          : Array.from(text);
      }

      // The width at 12 pixels; other sizes are in proportion.
      function widthOf(text) {
        measuringContext.font = `500 12px ${fontFamily}`;
        return measuringContext.measureText(text).width;
      }

      function shortened(text, width) {
        if (widthOf(text) <= width) return text;
        const all = characters(text);
        let [low, high] = [0, all.length];
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if (widthOf(all.slice(0, middle).join("") + "…") <= width) low = middle;
          else high = middle - 1;
        }
        return all.slice(0, low).join("").trimEnd() + "…";
      }

      // At most so many lines of at most that width, broken at spaces or, in scripts
      // without them, anywhere.
      function wrapped(text, width, lineLimit) {
        if (widthOf(text) <= width) return [text];
        const lines = [];
        let rest = text;
        while (rest && lines.length < lineLimit - 1 && widthOf(rest) > width) {
          const all = characters(rest);
          let count = 1;
          while (count < all.length && widthOf(all.slice(0, count + 1).join("")) <= width) count++;
          const space = all.slice(0, count + 1).lastIndexOf(" ");
          const isBroken = space > count / 3;
          lines.push(all.slice(0, isBroken ? space : count).join("").trimEnd());
          rest = all.slice(isBroken ? space + 1 : count).join("").trimStart();
        }
        if (rest) lines.push(shortened(rest, width));
        return lines;
      }

      const nodeCaptions = nodes.map((node) => {
        const text = String(node.caption ?? "").slice(0, 4 * longestCaption);
        return oneLine(text) || `#${oneLine(node.id ?? "")}`;
      });

      function relationshipCaption(r) {
        const one = relationships[r];
        return oneLine(String(one.caption ?? one.type ?? "").slice(0, longestCaption));
      }

      // Only these leave the page; anything else in a link is shown as text.
      function safeLink(text) {
        try {
          const url = new URL(String(text));
          return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
        } catch {
          return null;
        }
      }

      const normalColors = new Map();

      // Red, green and blue of any opaque colour that CSS knows; null for another text.
      function channels(color) {
        if (typeof color !== "string") return null;
        if (normalColors.has(color)) return normalColors.get(color);
        let result = null;
        if (CSS.supports("color", color)) {
          measuringContext.fillStyle = "#000000";
          measuringContext.fillStyle = color;
          const text = measuringContext.fillStyle;
          if (/^#[0-9a-f]{6}$/.test(text)) {
            result = [1, 3, 5].map((place) => parseInt(text.slice(place, place + 2), 16));
          }
        }
        normalColors.set(color, result);
        return result;
      }

      function hex(color) {
        return "#" + color.map((one) => Math.round(one).toString(16).padStart(2, "0")).join("");
      }

      function luminance(color) {
        const [red, green, blue] = color.map((one) => {
          const part = one / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      }

      function contrast(one, other) {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      }

      function mixed(one, other, part) {
        return one.map((value, k) => value * (1 - part) + other[k] * part);
      }

      // The colour, moved towards the theme's ink until it stands off the paper.
      function visibleOnPaper(color, fallback, least = 1.9) {
        const paper = channels(theme.paper), ink = channels(theme.ink);
        let result = channels(color) ?? channels(fallback);
        for (let step = 0; step < 6 && contrast(result, paper) < least; step++) {
          result = mixed(result, ink, 0.2);
        }
        return hex(result);
      }

      // The text colour that was asked for, or black or white where it cannot be read.
      function textOn(fill, wanted) {
        const ground = channels(fill) ?? [255, 255, 255];
        const color = channels(wanted);
        if (color && contrast(color, ground) >= 3) return hex(color);
        return luminance(ground) > 0.3 ? "#111111" : "#ffffff";
      }

      const theme = {};

      function readTheme() {
        const style = getComputedStyle(document.documentElement);
        for (const name of ["paper", "ink", "muted", "line", "card", "accent"]) {
          theme[name] = style.getPropertyValue("--" + name).trim();
        }
        theme.isDark = luminance(channels(theme.paper)) < 0.2;
      }
    """#
}
