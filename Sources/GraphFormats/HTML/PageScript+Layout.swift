extension PageScript {
  /// Force-directed placement, level by level and component by component.
  static let layout = #"""
      // ── Layout ──
      //
      // Multilevel force-directed placement (Hu, "Efficient, High-Quality Force-Directed
      // Graph Drawing", 2005) with Barnes–Hut repulsion, a component at a time; then the
      // components are packed side by side. All randomness is seeded: the same data give
      // the same picture. Each step is a generator, so that the page never freezes.

      const repulsionStrength = 0.2;
      const deepestCell = 26;

      // Numbers in 0..<1 (mulberry32).
      function randomNumbers(seed) {
        return () => {
          seed = (seed + 0x6D2B79F5) | 0;
          let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
          t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
          return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
        };
      }

      // A quadtree over points with masses. A cell's child is -1 for none, a cell, or
      // -2 - p for the single point p.
      class Quadtree {
        constructor(pointLimit) {
          this.grow(4 * pointLimit + 64);
          this.stack = new Int32Array(4 * (deepestCell + 8));
          this.forceX = 0;
          this.forceY = 0;
        }

        grow(cellLimit) {
          const copy = (old, make) => {
            const longer = make();
            if (old) longer.set(old);
            return longer;
          };
          this.child = copy(this.child, () => new Int32Array(4 * cellLimit));
          this.mass = copy(this.mass, () => new Float64Array(cellLimit));
          this.sumX = copy(this.sumX, () => new Float64Array(cellLimit));
          this.sumY = copy(this.sumY, () => new Float64Array(cellLimit));
          this.size = copy(this.size, () => new Float64Array(cellLimit));
          this.cellLimit = cellLimit;
        }

        newCell(size) {
          if (this.cellCount === this.cellLimit) this.grow(2 * this.cellLimit);
          const cell = this.cellCount++;
          this.child.fill(-1, 4 * cell, 4 * cell + 4);
          this.mass[cell] = this.sumX[cell] = this.sumY[cell] = 0;
          this.size[cell] = size;
          return cell;
        }

        build(px, py, masses, count) {
          let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
          for (let i = 0; i < count; i++) {
            if (px[i] < left) left = px[i];
            if (px[i] > right) right = px[i];
            if (py[i] < top) top = py[i];
            if (py[i] > bottom) bottom = py[i];
          }
          const size = Math.max(right - left, bottom - top, 1) * 1.001;
          this.cellCount = 0;
          this.newCell(size);
          for (let i = 0; i < count; i++) this.insert(i, px, py, masses, left, top, size);
          for (let cell = 0; cell < this.cellCount; cell++) {
            this.sumX[cell] /= this.mass[cell];
            this.sumY[cell] /= this.mass[cell];
          }
        }

        insert(point, px, py, masses, left, top, size) {
          const add = (cell, p) => {
            this.mass[cell] += masses[p];
            this.sumX[cell] += masses[p] * px[p];
            this.sumY[cell] += masses[p] * py[p];
          };
          let cell = 0;
          for (let depth = 0; ; depth++) {
            add(cell, point);
            // Points in one place stay in the last cell's sum alone.
            if (depth >= deepestCell) return;
            size /= 2;
            const isRight = px[point] >= left + size, isLow = py[point] >= top + size;
            if (isRight) left += size;
            if (isLow) top += size;
            const slot = 4 * cell + (isRight ? 1 : 0) + (isLow ? 2 : 0);
            const child = this.child[slot];
            if (child === -1) {
              this.child[slot] = -2 - point;
              return;
            }
            if (child >= 0) {
              cell = child;
              continue;
            }
            const other = -2 - child;
            const inner = this.newCell(size);
            this.child[slot] = inner;
            add(inner, other);
            if (depth + 1 < deepestCell) {
              const half = size / 2;
              const place = (px[other] >= left + half ? 1 : 0) + (py[other] >= top + half ? 2 : 0);
              this.child[4 * inner + place] = -2 - other;
            }
            cell = inner;
          }
        }

        // The push on a point by all others, as `forceX` and `forceY`: masses over
        // distance. Cells that look small from there count as one point.
        repel(point, px, py, masses, thetaSquared) {
          const { child, mass, sumX, sumY, size, stack } = this;
          const x0 = px[point], y0 = py[point];
          let fx = 0, fy = 0, depth = 0;
          stack[depth++] = 0;
          while (depth > 0) {
            const cell = stack[--depth];
            const dx = x0 - sumX[cell], dy = y0 - sumY[cell];
            const squared = dx * dx + dy * dy;
            if (size[cell] * size[cell] < thetaSquared * squared) {
              const push = mass[cell] / squared;
              fx += push * dx;
              fy += push * dy;
              continue;
            }
            for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
              const next = child[slot];
              if (next >= 0) {
                stack[depth++] = next;
              } else if (next !== -1 && next !== -2 - point) {
                const other = -2 - next;
                const ox = x0 - px[other], oy = y0 - py[other];
                const push = masses[other] / (ox * ox + oy * oy + 1e-6);
                fx += push * ox;
                fy += push * oy;
              }
            }
          }
          this.forceX = fx;
          this.forceY = fy;
        }
      }

      // ── Levels ──
      //
      // A level is a graph of `count` points: masses and weighted neighbours, as arrays
      // with a start per point. `coarse` tells each point's place in the next level.

      function levelOf(count, masses, links) {
        const first = new Int32Array(count + 1);
        for (const link of links) {
          first[link.a + 1]++;
          first[link.b + 1]++;
        }
        for (let i = 0; i < count; i++) first[i + 1] += first[i];
        const next = first.slice();
        const others = new Int32Array(first[count]);
        const weights = new Float64Array(first[count]);
        for (const { a, b, weight } of links) {
          others[next[a]] = b;
          weights[next[a]++] = weight;
          others[next[b]] = a;
          weights[next[b]++] = weight;
        }
        return { count, masses, first, others, weights, coarse: null };
      }

      // Pairs neighbours by the heaviest link, and what stays alone with another that
      // shares its neighbour, as leaves of a star do.
      function coarsened(level, random) {
        const { count, first, others, weights, masses } = level;
        const order = Int32Array.from({ length: count }, (_, i) => i);
        for (let i = count - 1; i > 0; i--) {
          const k = Math.floor(random() * (i + 1));
          [order[i], order[k]] = [order[k], order[i]];
        }
        order.sort((a, b) => (first[a + 1] - first[a]) - (first[b + 1] - first[b]));
        const coarse = new Int32Array(count).fill(-1);
        let coarseCount = 0;
        for (const i of order) {
          if (coarse[i] >= 0) continue;
          let best = -1, bestWeight = 0;
          for (let k = first[i]; k < first[i + 1]; k++) {
            const weight = weights[k] / masses[others[k]];
            if (coarse[others[k]] < 0 && weight > bestWeight) {
              best = others[k];
              bestWeight = weight;
            }
          }
          if (best >= 0) coarse[i] = coarse[best] = coarseCount++;
        }
        const waiting = new Map();
        for (const i of order) {
          if (coarse[i] >= 0 || first[i] === first[i + 1]) continue;
          const shared = others[first[i]];
          const partner = waiting.get(shared);
          if (partner === undefined) {
            waiting.set(shared, i);
          } else {
            coarse[i] = coarse[partner] = coarseCount++;
            waiting.delete(shared);
          }
        }
        for (const i of order) if (coarse[i] < 0) coarse[i] = coarseCount++;
        if (coarseCount > 0.92 * count) return null;
        level.coarse = coarse;
        return merged(level, coarseCount);
      }

      // The next level, with the links between two of its points made one.
      function merged(level, coarseCount) {
        const { count, first, others, weights, masses, coarse } = level;
        const coarseMasses = new Float64Array(coarseCount);
        const order = Int32Array.from({ length: count }, (_, i) => i)
          .sort((a, b) => coarse[a] - coarse[b]);
        const links = [];
        const place = new Int32Array(coarseCount);
        const lastSeen = new Int32Array(coarseCount).fill(-1);
        for (const i of order) {
          const a = coarse[i];
          coarseMasses[a] += masses[i];
          for (let k = first[i]; k < first[i + 1]; k++) {
            const b = coarse[others[k]];
            if (a >= b) continue;
            if (lastSeen[b] !== a) {
              lastSeen[b] = a;
              place[b] = links.length;
              links.push({ a, b, weight: 0 });
            }
            links[place[b]].weight += weights[k];
          }
        }
        return levelOf(coarseCount, coarseMasses, links);
      }

      // Moves the points of a level until they rest. The step grows while the forces
      // shrink and shrinks when they do not, and in the end in any case.
      function* relaxed(level, px, py, length, step, rounds) {
        const { count, first, others, weights, masses } = level;
        const tree = new Quadtree(count);
        const thetaSquared = count > 3000 ? 1.2 : 0.8;
        const pull = 1 / length;
        let energy = Infinity, progress = 0;
        for (let round = 0; round < rounds && step > 0.004 * length; round++) {
          tree.build(px, py, masses, count);
          let sum = 0;
          for (let i = 0; i < count; i++) {
            tree.repel(i, px, py, masses, thetaSquared);
            const push = repulsionStrength * length * length * masses[i];
            let fx = push * tree.forceX, fy = push * tree.forceY;
            for (let k = first[i]; k < first[i + 1]; k++) {
              const dx = px[others[k]] - px[i], dy = py[others[k]] - py[i];
              const force = weights[k] * Math.sqrt(dx * dx + dy * dy) * pull;
              fx += force * dx;
              fy += force * dy;
            }
            const squared = fx * fx + fy * fy;
            sum += squared;
            if (squared > 0) {
              const move = step / Math.sqrt(squared);
              px[i] += fx * move;
              py[i] += fy * move;
            }
          }
          if (sum < energy) {
            if (++progress >= 5 && round < 0.6 * rounds) {
              progress = 0;
              step /= 0.9;
            }
          } else {
            progress = 0;
            step *= 0.9;
          }
          if (round > 0.7 * rounds) step *= 0.88;
          energy = sum;
          if (count > 200) yield;
        }
        yield;
      }

      // Places the points of a connected level around the origin.
      function* placed(finest, length, random) {
        if (finest.count === 1) return { px: new Float64Array(1), py: new Float64Array(1) };
        const levels = [finest];
        while (levels.at(-1).count > 24 && levels.length < 24) {
          const next = coarsened(levels.at(-1), random);
          if (!next) break;
          levels.push(next);
          yield;
        }
        let px, py;
        for (let k = levels.length - 1; k >= 0; k--) {
          const level = levels[k];
          const nextX = new Float64Array(level.count), nextY = new Float64Array(level.count);
          const isCoarsest = k === levels.length - 1;
          for (let i = 0; i < level.count; i++) {
            // A sunflower's seeds to start from; then around the place of the pair.
            const radius = isCoarsest ? length * Math.sqrt(i + 0.5) : 0.4 * length * random();
            const angle = isCoarsest ? i * 2.399963 : 2 * Math.PI * random();
            nextX[i] = (isCoarsest ? 0 : px[level.coarse[i]]) + radius * Math.cos(angle);
            nextY[i] = (isCoarsest ? 0 : py[level.coarse[i]]) + radius * Math.sin(angle);
          }
          [px, py] = [nextX, nextY];
          const rounds = level.count <= 300 ? 100 : level.count <= 3000 ? 48 : 36;
          yield* relaxed(level, px, py, length, (isCoarsest ? 1 : 0.3) * length, rounds);
        }
        return { px, py };
      }

      // ── Components ──

      // Splits the nodes into components, largest first. Nodes of a cluster belong
      // together: each cluster adds a light point, linked to all its members.
      function components(chosen) {
        const place = new Map(chosen.map((node, k) => [node, k]));
        const links = [];
        for (let r = 0; r < relationshipCount; r++) {
          const a = place.get(starts[r]), b = place.get(ends[r]);
          if (a === undefined || b === undefined || a === b || !isRelationshipVisible[r]) continue;
          const one = nodes[starts[r]].cluster, other = nodes[ends[r]].cluster;
          links.push({ a, b, weight: one != null && other != null && one !== other ? 0.25 : 1 });
        }
        const hubs = new Map();
        let count = chosen.length;
        chosen.forEach((node, k) => {
          const cluster = nodes[node].cluster;
          if (cluster == null || cluster === "") return;
          if (!hubs.has(cluster)) hubs.set(cluster, count++);
          links.push({ a: k, b: hubs.get(cluster), weight: 0.8 });
        });

        const root = Int32Array.from({ length: count }, (_, k) => k);
        const find = (k) => {
          while (root[k] !== k) k = root[k] = root[root[k]];
          return k;
        };
        for (const { a, b } of links) root[find(a)] = find(b);
        const groups = new Map();
        for (let k = 0; k < count; k++) {
          const group = groups.get(find(k));
          if (group) group.members.push(k);
          else groups.set(find(k), { members: [k], links: [] });
        }
        for (const link of links) groups.get(find(link.a)).links.push(link);
        return [...groups.values()].map(({ members, links }) => {
          const local = new Map(members.map((k, index) => [k, index]));
          // What has many neighbours keeps more room around it.
          const masses = Float64Array.from(members, (k) =>
            (k < chosen.length ? 1 + 0.15 * Math.min(40, degree(chosen[k])) : 0.2));
          const own = links.map(({ a, b, weight }) =>
            ({ a: local.get(a), b: local.get(b), weight }));
          return {
            // A cluster's own point comes after all nodes.
            members: members.filter((k) => k < chosen.length).map((k) => chosen[k]),
            level: levelOf(members.length, masses, own),
          };
        }).sort((a, b) => b.members.length - a.members.length);
      }

      // Turns the points so that they spread most along the screen's longer side.
      function turnedToFit(px, py, count, isWide) {
        let meanX = 0, meanY = 0, xx = 0, yy = 0, xy = 0;
        for (let i = 0; i < count; i++) {
          meanX += px[i] / count;
          meanY += py[i] / count;
        }
        for (let i = 0; i < count; i++) {
          const dx = px[i] - meanX, dy = py[i] - meanY;
          xx += dx * dx;
          yy += dy * dy;
          xy += dx * dy;
        }
        const angle = 0.5 * Math.atan2(2 * xy, xx - yy) - (isWide ? 0 : Math.PI / 2);
        const cos = Math.cos(angle), sin = Math.sin(angle);
        for (let i = 0; i < count; i++) {
          const dx = px[i] - meanX, dy = py[i] - meanY;
          px[i] = dx * cos + dy * sin;
          py[i] = dy * cos - dx * sin;
        }
      }

      // Sets boxes side by side, in the way that shows them largest on the screen. Gives
      // each box `left` and `top`.
      function pack(boxes, gap, aspect) {
        boxes.sort((a, b) => b.height - a.height || b.width - a.width);
        const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.height + gap), 0);
        const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0);
        let best = 0, leastExtent = Infinity;
        for (let factor = 0.8; factor < 2.2; factor += 0.1) {
          const rowWidth = Math.max(widest, Math.sqrt(area * aspect) * factor);
          const { width, height } = packRows(boxes, gap, rowWidth);
          const extent = Math.max(width / aspect, height);
          if (extent < leastExtent) [best, leastExtent] = [rowWidth, extent];
        }
        packRows(boxes, gap, best);
      }

      // Boxes in rows, and within a row, which is as high as its first box, in columns.
      function packRows(boxes, gap, rowWidth) {
        let rowTop = 0, rowHeight = 0, columnLeft = 0, columnWidth = 0, columnTop = 0, width = 0;
        for (const box of boxes) {
          if (columnTop + box.height > rowHeight) {
            columnLeft += columnWidth;
            columnTop = columnWidth = 0;
          }
          if (rowHeight === 0 || columnLeft + box.width > rowWidth) {
            rowTop += rowHeight + (rowHeight > 0 ? gap : 0);
            rowHeight = box.height;
            columnLeft = columnTop = columnWidth = 0;
          }
          box.left = columnLeft;
          box.top = rowTop + columnTop;
          columnTop += box.height + gap;
          columnWidth = Math.max(columnWidth, box.width + gap);
          width = Math.max(width, columnLeft + box.width);
        }
        return { width, height: rowTop + rowHeight };
      }
    """#
}
