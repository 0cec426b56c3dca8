extension PageScript {
  /// Room for shapes and captions, and the whole course of a layout.
  static let separation = #"""
      // ── Separation ──

      // Captions make boxes wide: were all pushed along their shorter side, pictures would
      // grow tall.
      const sidewaysPreference = () => (isCompact ? 1 : 1.8);

      // Pushes boxes apart until none overlaps another, or the rounds are over. A box
      // reaches from its point by `left`, `right`, `up` and `down`; pairs move along the
      // axis where they overlap less, pinned ones not at all.
      function* separated(members, reach, rounds) {
        const count = members.length;
        const order = Int32Array.from({ length: count }, (_, k) => k);
        const sideways = sidewaysPreference();
        const edge = (k) => x[members[k]] - reach.left[k];
        for (let round = 0; round < rounds; round++) {
          // Nearly in order from the last round, where insertion sorting is quick.
          if (round === 0) order.sort((a, b) => edge(a) - edge(b));
          for (let k = 1; k < count; k++) {
            const one = order[k], start = edge(one);
            let place = k - 1;
            for (; place >= 0 && edge(order[place]) > start; place--) {
              order[place + 1] = order[place];
            }
            order[place + 1] = one;
          }
          let moved = 0;
          for (let k = 0; k < count; k++) {
            const a = order[k], nodeA = members[a];
            for (let next = k + 1; next < count; next++) {
              const b = order[next], nodeB = members[b];
              const overlapX = x[nodeA] + reach.right[a] - (x[nodeB] - reach.left[b]);
              if (overlapX <= 0) break;
              const overlapY = Math.min(y[nodeA] + reach.down[a], y[nodeB] + reach.down[b])
                - Math.max(y[nodeA] - reach.up[a], y[nodeB] - reach.up[b]);
              if (overlapY <= 0.01 || overlapX <= 0.01) continue;
              const total = (isPinned[nodeA] ? 0 : 1) + (isPinned[nodeB] ? 0 : 1);
              if (total === 0) continue;
              moved++;
              const shareA = isPinned[nodeA] ? 0 : 1 / total;
              const shareB = isPinned[nodeB] ? 0 : 1 / total;
              if (overlapX < sideways * overlapY) {
                const sign = x[nodeA] <= x[nodeB] ? 1 : -1;
                x[nodeA] -= sign * overlapX * shareA * 1.02;
                x[nodeB] += sign * overlapX * shareB * 1.02;
              } else {
                const sign = y[nodeA] <= y[nodeB] ? 1 : -1;
                y[nodeA] -= sign * overlapY * shareA * 1.02;
                y[nodeB] += sign * overlapY * shareB * 1.02;
              }
            }
          }
          if (moved === 0) return;
          if (count > 300) yield;
        }
      }

      // How far a node's shape and caption reach from its centre, in world units, with
      // captions of that zoom. Without captions where there are too many to show.
      function reaches(members, zoom, withCaptions, margin) {
        const count = members.length;
        const reach = {
          left: new Float64Array(count), right: new Float64Array(count),
          up: new Float64Array(count), down: new Float64Array(count),
        };
        members.forEach((node, k) => {
          const across = halfWidth[node] + margin, along = halfHeight[node] + margin;
          reach.left[k] = reach.right[k] = across;
          reach.up[k] = reach.down[k] = along;
          if (!withCaptions) return;
          const box = captionBox(node, zoom);
          reach.left[k] = reach.right[k] = Math.max(across, (box.width / 2 + 3) / zoom);
          reach.down[k] = Math.max(along, (box.top + box.height + 3) / zoom);
          if (!nodes[node].more) return;
          reach.up[k] += 11 / zoom;
          reach.right[k] = Math.max(reach.right[k], across + 18 / zoom);
        });
        return reach;
      }

      // Scales a picture to the room that its boxes need and nearer to the screen's shape:
      // up where pushing alone could not find that room, down where nodes and captions would
      // be small for the space between them.
      function scaleToHold(members, reach, withCaptions, aspect) {
        if (members.length < 3) return;
        let area = 0;
        for (let k = 0; k < members.length; k++) {
          area += (reach.left[k] + reach.right[k]) * (reach.up[k] + reach.down[k]);
        }
        const { width, height } = boundingBox(members, reach);
        const needed = Math.sqrt(1.6 * area / (width * height));
        const allowed = Math.sqrt((withCaptions ? 2.6 : 14) * area / (width * height));
        const factor = Math.max(needed, clamp(allowed, 0.1, 1));
        const stretch = Math.sqrt(clamp(aspect * height / width, 0.6, 1.7));
        for (const node of members) {
          x[node] *= factor * stretch;
          y[node] *= factor / stretch;
        }
      }

      // ── The whole ──

      const layout = {
        isRunning: false,
        began: 0,
        duration: 0,
        steps: null,
        done: null,
      };

      const sliceMilliseconds = 22;
      const sliceChannel = new MessageChannel();
      sliceChannel.port1.onmessage = runSlice;

      // Lays the visible nodes out; `done` is called when they rest.
      function startLayout(done) {
        layout.isRunning = true;
        layout.began = performance.now();
        layout.steps = layoutSteps();
        layout.done = done;
        sliceChannel.port2.postMessage(null);
      }

      function runSlice() {
        if (!layout.isRunning) return;
        const deadline = performance.now() + sliceMilliseconds;
        while (performance.now() < deadline) {
          if (!layout.steps.next().done) continue;
          layout.isRunning = false;
          layout.duration = performance.now() - layout.began;
          layout.done();
          return;
        }
        sliceChannel.port2.postMessage(null);
      }

      function* layoutSteps() {
        const chosen = [];
        for (let i = 0; i < nodeCount; i++) if (isNodeVisible[i]) chosen.push(i);
        if (chosen.length === 0) return;
        const aspect = viewport.width / Math.max(1, viewport.height);
        const random = randomNumbers(20240229);
        const withCaptions = chosen.length <= mostNodesWithCaptions;
        const meanReach = chosen.reduce((sum, i) => sum + halfWidth[i] + halfHeight[i], 0)
          / (2 * chosen.length);
        const length = (withCaptions ? 46 : 36) + 1.2 * meanReach;
        const boxes = [];
        for (const { members, level } of components(chosen)) {
          const { px, py } = yield* placed(level, length, random);
          turnedToFit(px, py, members.length, aspect >= 1);
          members.forEach((node, k) => {
            x[node] = px[k];
            y[node] = py[k];
          });
          const reach = reaches(members, 1, withCaptions, withCaptions ? 8 : 3);
          scaleToHold(members, reach, withCaptions, aspect);
          const rounds = members.length > 3000 ? 15 : members.length > 600 ? 40 : 100;
          yield* separated(members, reach, rounds);
          boxes.push(boundingBox(members, reach));
        }
        pack(boxes, withCaptions ? 22 : 14, aspect);
        for (const box of boxes) {
          for (const node of box.members) {
            x[node] += box.left - box.minX;
            y[node] += box.top - box.minY;
          }
        }
        if (withCaptions) yield* separatedAtFit(chosen);
      }

      function boundingBox(members, reach) {
        const box = { members, minX: Infinity, minY: Infinity, width: 0, height: 0 };
        let maxX = -Infinity, maxY = -Infinity;
        members.forEach((node, k) => {
          box.minX = Math.min(box.minX, x[node] - reach.left[k]);
          box.minY = Math.min(box.minY, y[node] - reach.up[k]);
          maxX = Math.max(maxX, x[node] + reach.right[k]);
          maxY = Math.max(maxY, y[node] + reach.down[k]);
        });
        box.width = maxX - box.minX;
        box.height = maxY - box.minY;
        return box;
      }

      // Captions do not shrink with the zoom as shapes do: makes room for them at the
      // zoom that shows the whole, which changes it in turn.
      function* separatedAtFit(chosen) {
        for (let pass = 0; pass < 4; pass++) {
          const { zoom } = cameraShowing(chosen);
          // Room for all of them would only make the picture smaller and smaller.
          if (zoom < 0.4) return;
          yield* separated(chosen, reaches(chosen, zoom, true, 4), 60);
        }
      }
    """#
}
