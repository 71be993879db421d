/* The course's explorers: plain JavaScript and SVG, no framework, nothing fetched.

   The same file serves the site and JupyterLab. On the site it is a deferred script that mounts
   on every `<div class="cnn-explorer">`. In JupyterLab `utils.explorers` appends one line,
   `export default { render: CnnExplorers.render };`, which makes it an anywidget module.
   (It is no module by itself, since browsers refuse modules on pages opened from a folder.)

   To add an explorer: write a function like `poolExplorer` below (what `KINDS` asks of it is said
   there), a check of its state, an entry in `KINDS`, a Python function in `__init__.py` with its
   still picture in `still.py`, and a test that compares every number it shows with `utils`.
   Numbers to be compared stand in elements with `data-n="name"`, cells of a grid in `g[data-r]`. */

var CnnExplorers = (() => {
  "use strict";

  // The same limits as `LIMITS` in __init__.py; a test compares the two.
  const LIMITS = {
    side: 16, kernel: 7, padding: 8, stride: 8, dilation: 4, filters: 4,
    layers: 8, input: 64, magnitude: 1e6,
  };

  const PAUSE = 900;
  const PAUSE_REDUCED = 1800;
  const CELL = 36;
  const SVG = "http://www.w3.org/2000/svg";

  /** Something the reader can put right; its message is one sentence. */
  class Problem extends Error {}

  // ── Making elements ──────────────────────────────────────────────────────────────────────────

  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? "" : String(value));
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return node;
  }

  const h = (tag, attributes, ...children) =>
    fill(document.createElement(tag), attributes, children);
  const s = (tag, attributes, ...children) =>
    fill(document.createElementNS(SVG, tag), attributes, children);

  let made = 0;
  const newId = (prefix) => `cnx-${prefix}-${++made}`;

  // ── Numbers as text ──────────────────────────────────────────────────────────────────────────

  /** At most `digits` decimals, no trailing zeros, and a real minus sign. */
  function show(value, digits = 3) {
    const text = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(digits)));
    return (text === "-0" ? "0" : text).replace("-", "−");
  }

  const bracketed = (value) => (value < 0 ? `(${show(value)})` : show(value));
  const number = (name, value) => h("span", { "data-n": name, class: "cnx-n" }, show(value));

  /** Text with `{name}` replaced by the number of that name, each in an element of its own. */
  function sentence(text, numbers) {
    return text.split(/(\{[^}]+\})/).map((part) => {
      const name = part.match(/^\{(.+)\}$/);
      return name ? number(name[1], numbers[name[1]]) : part;
    });
  }

  // ── Arithmetic: the same rules as utils.arithmetic ───────────────────────────────────────────

  const spanOf = (kernel, dilation) => kernel + (kernel - 1) * (dilation - 1);
  const range = (count, start = 0) => Array.from({ length: count }, (_, k) => start + k);

  function paddingAmounts(size, kernel, stride, padding, dilation) {
    const span = spanOf(kernel, dilation);
    if (padding === "valid") return [0, 0];
    if (padding === "full") return [span - 1, span - 1];
    if (padding === "same") {
      const total = Math.max((Math.ceil(size / stride) - 1) * stride + span - size, 0);
      return [Math.floor(total / 2), total - Math.floor(total / 2)];
    }
    return [padding, padding];
  }

  /** Everything about the windows along one axis. */
  function axis(size, kernel, { stride, padding, dilation }, what = "kernel", where = "") {
    const [before, after] = paddingAmounts(size, kernel, stride, padding, dilation);
    const span = spanOf(kernel, dilation);
    const padded = size + before + after;
    if (span > padded) {
      const grown = dilation > 1 ? `, ${kernel} dilated by ${dilation}` : "";
      throw new Problem(
        `${where}The ${what} (${span}${grown}) is larger than the padded input (${padded}): ` +
          `use a smaller ${what} or more padding.`,
      );
    }
    const count = Math.floor((padded - span) / stride) + 1;
    const read = new Set();
    for (const window of range(count)) {
      for (const tap of range(kernel)) read.add(window * stride + tap * dilation);
    }
    const unread = range(padded).filter((place) => !read.has(place));
    return {
      size, kernel, stride, dilation, before, after, span, padded, count, unread,
      unreadInput: unread.map((p) => p - before).filter((p) => p >= 0 && p < size),
    };
  }

  const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  // ── Checks of a state that came from a link or from Python ───────────────────────────────────

  const isWhole = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;
  const isNumber = (value) =>
    typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= LIMITS.magnitude;

  function needWhole(name, value, low, high) {
    if (!isWhole(value, low, high)) {
      throw new Problem(`the ${name} must be a whole number from ${low} to ${high}`);
    }
  }

  function needPadding(value) {
    if (["valid", "same", "full"].includes(value)) return;
    if (!isWhole(value, 0, LIMITS.padding)) {
      throw new Problem(
        `the padding must be valid, same, full or a whole number from 0 to ${LIMITS.padding}`,
      );
    }
  }

  /** A nested array of numbers of the given shape; null stands for any length from 1 to a limit. */
  function needNumbers(name, value, limits) {
    const walk = (part, depth) => {
      if (depth === limits.length) {
        if (!isNumber(part)) throw new Problem(`the ${name} must hold numbers alone`);
        return "";
      }
      if (!Array.isArray(part) || part.length < 1 || part.length > limits[depth]) {
        throw new Problem(`the ${name} must have 1 to ${limits[depth]} entries along each axis`);
      }
      const shapes = new Set(part.map((entry) => walk(entry, depth + 1)));
      if (shapes.size > 1) throw new Problem(`the ${name} must have rows of equal length`);
      return `${part.length}x${[...shapes][0]}`;
    };
    walk(value, 0);
  }

  function needPosition(value) {
    if (!Array.isArray(value) || value.length !== 2 || !value.every((p) => isWhole(p, 0, 999))) {
      throw new Problem("the position must be a row and a column");
    }
  }

  function needSwitch(name, value) {
    if (typeof value !== "boolean") throw new Problem(`the ${name} must be true or false`);
  }

  function needWindows(state) {
    needWhole("stride", state.stride, 1, LIMITS.stride);
    needPadding(state.padding);
    needPosition(state.position);
    needSwitch("switch for all output values", state.whole);
  }

  // ── A grid of numbers ────────────────────────────────────────────────────────────────────────

  let patterns = 0;

  /** Hatches for never-read cells and dots for padding, so that no meaning hangs on a colour. */
  function hatches() {
    const id = ++patterns;
    const unread = `cnx-hatch-${id}`;
    const dots = `cnx-dots-${id}`;
    return {
      unread: `url(#${unread})`,
      dots: `url(#${dots})`,
      defs: s("defs", {},
        s("pattern", { id: unread, width: 7, height: 7, patternUnits: "userSpaceOnUse" },
          s("path", { d: "M0 7 L7 0 M-1 1 L1 -1 M6 8 L8 6", class: "cnx-hatch" })),
        s("pattern", { id: dots, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
          s("circle", { cx: 1.5, cy: 1.5, r: 0.9, class: "cnx-dot" }))),
    };
  }

  /** A titled grid whose cells can be drawn anew without touching the element that has focus. */
  class Grid {
    constructor(part, title, options = {}) {
      this.svg = s("svg", { class: "cnx-grid", "data-part": part });
      this.hatches = hatches();
      this.title = h("span", { class: "cnx-block-title" }, title);
      this.block = h("div", { class: "cnx-block" }, this.title, this.svg);
      if (options.slider) {
        fill(this.svg, {
          role: "slider", tabindex: 0, class: "cnx-grid cnx-handle", "aria-label": options.slider,
        }, []);
      } else this.svg.setAttribute("role", "img");
      this.name = title;
      this.scale = options.scale || 1;
    }

    /** rows: numbers or null (not shown yet). classOf(r, c): the classes of a cell.
        shade: the value that is drawn darkest, or 0. frames: [row, column, height, width, class]. */
    draw(rows, { classOf = () => "", shade = 0, frames = [], label = "" } = {}) {
      const height = rows.length;
      const width = rows[0].length;
      const cells = rows.flatMap((line, r) =>
        line.map((value, c) => this.cell(value, r, c, classOf(r, c), shade)));
      const outlines = frames.map(([r, c, tall, wide, kind]) =>
        s("rect", {
          x: c * CELL + 1, y: r * CELL + 1, width: wide * CELL - 2, height: tall * CELL - 2,
          class: `cnx-frame ${kind}`,
        }));
      this.svg.setAttribute("viewBox", `-2 -2 ${width * CELL + 4} ${height * CELL + 4}`);
      this.svg.style.width = `${((width * CELL + 4) / 16) * this.scale}rem`;
      this.svg.replaceChildren(this.hatches.defs, ...cells, ...outlines);
      if (this.svg.getAttribute("role") === "img") {
        const lines = rows.map((line) => line.map((v) => (v === null ? "blank" : show(v))).join(" "));
        this.svg.setAttribute("aria-label", `${label || this.name}: ${lines.join("; ")}`);
      }
    }

    cell(value, r, c, kinds, shade) {
      const box = { x: c * CELL, y: r * CELL, width: CELL, height: CELL };
      const group = s("g", { "data-r": r, "data-c": c, class: `cnx-cell ${kinds}` },
        s("rect", { ...box, class: "cnx-ground" }));
      if (shade && value) {
        const opacity = (0.28 * Math.abs(value)) / shade;
        group.append(s("rect", { ...box, class: "cnx-shade", "fill-opacity": opacity.toFixed(3) }));
      }
      if (/\bpad\b/.test(kinds)) group.append(s("rect", { ...box, fill: this.hatches.dots }));
      if (/\bunread\b/.test(kinds)) group.append(s("rect", { ...box, fill: this.hatches.unread }));
      if (value === null) return group;
      const text = show(value);
      const font = Math.min(15, (CELL - 4) / (0.6 * text.length));
      group.append(s("text", {
        x: (c + 0.5) * CELL, y: (r + 0.5) * CELL, "font-size": font.toFixed(1),
      }, text));
      return group;
    }

    /** Row and column of the cell under the pointer, as fractions of cells. */
    at(event) {
      const box = this.svg.getBoundingClientRect();
      const scale = this.svg.viewBox.baseVal.width / box.width;
      return [
        ((event.clientY - box.top) * scale - 2) / CELL,
        ((event.clientX - box.left) * scale - 2) / CELL,
      ];
    }
  }

  const blank = (height, width) => range(height).map(() => range(width).map(() => null));
  const largest = (planes) => Math.max(...planes.flat(2).map(Math.abs));

  /** Call `place(event)` while the pointer is held down on `node`. */
  function dragging(node, place) {
    let held = false;
    node.addEventListener("pointerdown", (event) => {
      if (event.button > 0) return;
      held = true;
      // A pointer made by a test or by assistive technology cannot always be captured.
      try { node.setPointerCapture(event.pointerId); } catch { /* dragging inside still works */ }
      node.focus({ preventScroll: true });
      place(event);
      event.preventDefault();
    });
    node.addEventListener("pointermove", (event) => { if (held) place(event); });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
      node.addEventListener(end, () => { held = false; });
    }
  }

  // ── Controls ─────────────────────────────────────────────────────────────────────────────────

  /** A labelled whole-number field. `update(value)` follows the state. */
  function wholeField(app, label, name, low, high, choose) {
    const id = newId("field");
    const input = h("input", {
      id, type: "number", min: low, max: high, step: 1, inputmode: "numeric", "data-field": name,
      onchange: () => {
        const value = Number(input.value);
        if (input.value.trim() === "" || !isWhole(value, low, high)) {
          app.refuse(`${label} came as “${input.value}”, but a whole number from ${low} to ` +
            `${high} was expected: the last one is kept.`);
          input.value = input.dataset.kept;
          return;
        }
        choose(value);
      },
    });
    return {
      node: h("span", { class: "cnx-field" }, h("label", { for: id }, label), input),
      update(value) {
        input.dataset.kept = value;
        input.value = value;
      },
      enable(on) { input.disabled = !on; },
    };
  }

  /** A labelled list of [value, text] to choose from. */
  function choiceField(app, label, name, options, choose) {
    const id = newId("field");
    const select = h("select", { id, "data-field": name, onchange: () => choose(select.value) },
      options.map(([value, text]) => h("option", { value }, text)));
    return {
      node: h("span", { class: "cnx-field" }, h("label", { for: id }, label), select),
      update(value) { select.value = value; },
    };
  }

  function switchField(label, name, choose) {
    const input = h("input", {
      type: "checkbox", "data-field": name, onchange: () => choose(input.checked),
    });
    return {
      node: h("label", { class: "cnx-field cnx-switch" }, input, " ", label),
      update(value) { input.checked = value; },
    };
  }

  function paddingFields(app, named = ["valid", "same", "full"], numbers = true) {
    const options = named.map((name) => [name, name]);
    if (numbers) options.push(["number", "number P"]);
    const choice = choiceField(app, "Padding", "padding", options, (value) => {
      app.change({ padding: value === "number" ? 1 : value });
    });
    const amount = wholeField(app, "P", "amount", 0, LIMITS.padding, (value) => {
      app.change({ padding: value });
    });
    return {
      nodes: numbers ? [choice.node, amount.node] : [choice.node],
      update(padding) {
        const named_ = typeof padding === "string";
        choice.update(named_ ? padding : "number");
        amount.update(named_ ? 0 : padding);
        amount.enable(!named_);
      },
    };
  }

  /** A text area with a matrix, one row per line. */
  function matrixField(app, label, name, limit, choose) {
    const id = newId("field");
    const area = h("textarea", {
      id, rows: 5, spellcheck: "false", autocomplete: "off", "data-field": name,
      onchange: () => {
        try {
          choose(readMatrix(area.value, label, limit));
        } catch (problem) {
          if (!(problem instanceof Problem)) throw problem;
          app.refuse(problem.message);
        }
      },
    });
    return {
      node: h("span", { class: "cnx-field cnx-matrix" }, h("label", { for: id }, label), area),
      update(rows) {
        // A reader who is typing keeps what was typed.
        if (document.activeElement === area && rows !== null && app.refused) return;
        area.value = rows.map((line) => line.join(" ")).join("\n");
        area.rows = rows.length + 1;
      },
    };
  }

  function readMatrix(text, label, limit) {
    const lines = text.trim().split(/\n+/).map((line) => line.trim().split(/[\s,;]+/));
    const rows = lines.map((line, k) => line.map((word) => {
      const value = word === "" ? NaN : Number(word.replace("−", "-"));
      if (!isNumber(value)) {
        throw new Problem(`Line ${k + 1} of “${label}” holds “${word}”, which is no number: ` +
          "write numbers with spaces between them.");
      }
      return value;
    }));
    const uneven = rows.findIndex((row) => row.length !== rows[0].length);
    if (uneven > 0) {
      throw new Problem(`Line ${uneven + 1} of “${label}” has ${rows[uneven].length} numbers and ` +
        `line 1 has ${rows[0].length}: give as many in each line.`);
    }
    if (rows.length > limit || rows[0].length > limit) {
      throw new Problem(`“${label}” has ${rows.length} rows and ${rows[0].length} columns, but ` +
        `at most ${limit} of each can be shown: make it smaller.`);
    }
    return rows;
  }

  // ── The size formula ─────────────────────────────────────────────────────────────────────────

  /** floor((W − F + 2P) / S) + 1 with the numbers of one axis. */
  function sizeFormula(name, { size, kernel, stride, dilation, before, after, span, padded, count }) {
    const f = dilation > 1 ? "F_eff" : "F";
    const even = before === after;
    const room = padded - span;
    const lines = [];
    if (dilation > 1) {
      lines.push(h("p", { class: "cnx-line", "data-line": `${name} span` }, sentence(
        "F_eff = F + (F − 1)(D − 1) = {F} + {F-1} · {D-1} = {F_eff}",
        { F: kernel, "F-1": kernel - 1, "D-1": dilation - 1, F_eff: span })));
    }
    const pads = even ? "2 · {P}" : "{before} + {after}";
    lines.push(h("p", { class: "cnx-line", "data-line": name }, `${name}: `, sentence(
      `⌊(W − ${f} + ${even ? "2P" : "P_before + P_after"}) / S⌋ + 1 = ` +
        `⌊({W} − {span} + ${pads}) / {S}⌋ + 1 = ⌊{room} / {S}⌋ + 1 = {floor} + 1 = {count}`,
      { W: size, span, P: before, before, after, S: stride, room,
        floor: Math.floor(room / stride), count })));
    return lines;
  }

  function sizeFormulas(rows, columns) {
    return equal(rows, columns)
      ? sizeFormula("height and width", rows)
      : [...sizeFormula("height", rows), ...sizeFormula("width", columns)];
  }

  /** What the floor, the stride or the dilation leaves unread, in words. */
  function unreadLine(rows, columns) {
    const list = (places) => (places.length > 5 ? "" : ` (${places.join(", ")}, counted from 0)`);
    const line = h("p", { class: "cnx-line", "data-line": "unread" });
    const numbers = {
      rows: rows.unreadInput.length, H: rows.size, columns: columns.unreadInput.length,
      W: columns.size,
    };
    line.append(...sentence("Never read (hatched): {rows} of {H} rows", numbers),
      numbers.rows ? list(rows.unreadInput) : "", " and ",
      ...sentence("{columns} of {W} columns", numbers),
      numbers.columns ? list(columns.unreadInput) : "", " of the input.");
    return line;
  }

  // ── Presets ──────────────────────────────────────────────────────────────────────────────────

  const SEVEN = ["0000000", "0999990", "0000090", "0000900", "0009000", "0009000", "0000000"];
  const ZERO = ["0000000", "0099900", "0900090", "0900090", "0900090", "0099900", "0000000"];
  const FOUR = ["0000000", "0900900", "0900900", "0999990", "0000900", "0000900", "0000000"];

  const digit = (lines) => (n) =>
    range(n).map((r) => range(n).map((c) => Number((lines[r] || "")[c] || 0)));

  const IMAGES = {
    seven: ["digit 7", digit(SEVEN)],
    zero: ["digit 0", digit(ZERO)],
    four: ["digit 4", digit(FOUR)],
    vertical: ["vertical edge",
      (n) => range(n).map(() => range(n).map((c) => (c < n / 2 ? 0 : 9)))],
    horizontal: ["horizontal edge",
      (n) => range(n).map((r) => range(n).map(() => (r < n / 2 ? 0 : 9)))],
    diagonal: ["diagonal line",
      (n) => range(n).map((r) => range(n).map((c) => (r === c ? 9 : 0)))],
    counting: ["counting up",
      (n) => range(n).map((r) => range(n).map((c) => r * n + c))],
  };

  const KERNELS = {
    identity: ["identity", [[0, 0, 0], [0, 1, 0], [0, 0, 0]]],
    box: ["box blur", [1, 1, 1].map(() => [1 / 9, 1 / 9, 1 / 9])],
    gaussian: ["Gaussian blur",
      [[1, 2, 1], [2, 4, 2], [1, 2, 1]].map((row) => row.map((v) => v / 16))],
    sharpen: ["sharpen", [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]],
    sobel_x: ["Sobel x (vertical edges)", [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]],
    sobel_y: ["Sobel y (horizontal edges)", [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]],
    laplacian: ["Laplacian", [[0, 1, 0], [1, -4, 1], [0, 1, 0]]],
    shift: ["shift by one", [[0, 0, 0], [1, 0, 0], [0, 0, 0]]],
  };

  const resized = (rows, height, width = height) =>
    range(height).map((r) => range(width).map((c) => (rows[r] || [])[c] ?? 0));

  // ── Explorers that slide a window ────────────────────────────────────────────────────────────

  /** Stepping over the positions of a map of `rows` x `columns` values. */
  const mapSteps = (app, size) => ({
    count: () => size()[0] * size()[1],
    index: () => app.state.position[0] * size()[1] + app.state.position[1],
    go(index) {
      const columns = size()[1];
      app.change({ position: [Math.floor(index / columns), index % columns] });
    },
    keys(key) {
      const [r, c] = app.state.position;
      const [rows, columns] = size();
      const moves = {
        ArrowLeft: [r, c - 1], ArrowRight: [r, c + 1], ArrowUp: [r - 1, c], ArrowDown: [r + 1, c],
        PageUp: [0, c], PageDown: [rows - 1, c], Home: [0, 0], End: [rows - 1, columns - 1],
      };
      if (!moves[key]) return false;
      const [row, column] = moves[key];
      app.change({ position: [clamp(row, 0, rows - 1), clamp(column, 0, columns - 1)] });
      return true;
    },
  });

  const inMap = ([r, c], rows, columns) => [clamp(r, 0, rows - 1), clamp(c, 0, columns - 1)];

  /** The cells of the padded input: how each looks when the window lies at `position`. */
  function inputClasses(rows, columns, position) {
    const unreadRows = new Set(rows.unread);
    const unreadColumns = new Set(columns.unread);
    const [top, left] = [position[0] * rows.stride, position[1] * columns.stride];
    const tap = (place, start, along) => {
      const step = place - start;
      return step >= 0 && step < along.span && step % along.dilation === 0;
    };
    return (r, c) => {
      const kinds = [];
      if (r < rows.before || r >= rows.before + rows.size || c < columns.before ||
        c >= columns.before + columns.size) kinds.push("pad");
      if (unreadRows.has(r) || unreadColumns.has(c)) kinds.push("unread");
      if (tap(r, top, rows) && tap(c, left, columns)) kinds.push("tap");
      return kinds.join(" ");
    };
  }

  const windowFrame = (rows, columns, [r, c]) =>
    [r * rows.stride, c * columns.stride, rows.span, columns.span, "cnx-window"];

  const padPlane = (plane, rows, columns, value = 0) =>
    range(rows.padded).map((r) => range(columns.padded).map((c) => {
      const line = plane[r - rows.before];
      const inside = line && c >= columns.before && c < columns.before + columns.size;
      return inside ? line[c - columns.before] : value;
    }));

  const windowAt = (padded, rows, columns, [r, c]) =>
    range(rows.kernel).map((i) => range(columns.kernel).map((j) =>
      padded[r * rows.stride + i * rows.dilation][c * columns.stride + j * columns.dilation]));

  /** Values of a map, those after the current position hidden unless all are wanted. */
  function uncovered(map, [row, column], whole) {
    const now = row * map[0].length + column;
    return map.map((line, r) =>
      line.map((value, c) => (whole || r * line.length + c <= now ? value : null)));
  }

  /** Let pointer and mouse place the window on the input, and choose a cell of the output. */
  function windowByPointer(app, input, output, view) {
    dragging(input.svg, (event) => {
      const { rows, columns } = view();
      if (!rows) return;
      const [y, x] = input.at(event);
      const nearest = (place, along) =>
        clamp(Math.round((place - along.span / 2) / along.stride), 0, along.count - 1);
      app.change({ position: [nearest(y, rows), nearest(x, columns)] });
    });
    output.svg.addEventListener("click", (event) => {
      const { rows, columns } = view();
      if (!rows) return;
      const [y, x] = output.at(event);
      app.change({ position: inMap([Math.floor(y), Math.floor(x)], rows.count, columns.count) });
    });
  }

  const WORDS = ["red", "green", "blue"];

  /** Slide a kernel over one channel or several; `many` says which of the two explorers it is. */
  function convolutionExplorer(app, many) {
    const initial = app.state;
    const channels = many ? initial.image[0][0].length : 1;
    const nameOf = (c) => (channels === 3 ? WORDS[c] : `channel ${c}`);
    const planeOf = (state, c) =>
      many ? state.image.map((line) => line.map((pixel) => pixel[c])) : state.image;
    const kernelOf = (state, c, k) =>
      many ? state.kernels.map((line) => line.map((taps) => taps[c][k])) : state.kernel;
    const filters = (state) => (many ? state.bias.length : 1);
    const biasOf = (state, k) => (many ? state.bias[k] : state.bias);
    const kernelSize = (state) => {
      const kernel = many ? state.kernels : state.kernel;
      return [kernel.length, kernel[0].length];
    };

    let view = {};
    // A channel's input, window, kernel and products fit side by side into a page's width.
    const scale = many ? 0.74 : 1;
    const titled = (word, c) => (many ? `${word}, ${nameOf(c)}` : word);
    const rowsOf = range(channels).map((c) => ({
      input: new Grid(many ? `input-${c}` : "input", titled("input", c),
        { scale, slider: c === 0 ? "Window on the input" : "" }),
      window: new Grid(many ? `window-${c}` : "window", "window", { scale }),
      kernel: new Grid(many ? `kernel-${c}` : "kernel", titled("kernel", c), { scale }),
      products: new Grid(many ? `products-${c}` : "products", "products", { scale }),
      partial: h("span", { class: "cnx-sum" }),
    }));
    const outputs = range(filters(initial)).map((k) =>
      new Grid(many ? `output-${k}` : "output", many ? `output, filter ${k}` : "output", { scale }));
    const total = h("p", { class: "cnx-line cnx-total", "data-line": "total" });
    const terms = h("p", { class: "cnx-line", "data-line": "terms" });

    const sign = (text) => h("span", { class: "cnx-sign", "aria-hidden": "true" }, text);
    const work = (row) => h("div", { class: "cnx-row" },
      row.window.block, sign("×"), row.kernel.block, sign("="), row.products.block, row.partial);
    const maps = outputs.map((grid) => grid.block);
    const stage = many
      ? [
        ...rowsOf.map((row, c) => h("div", { class: `cnx-channel cnx-channel-${c}` },
          h("div", { class: "cnx-row" }, row.input.block, work(row)))),
        total, h("div", { class: "cnx-row" }, maps),
      ]
      : [
        h("div", { class: "cnx-row" }, rowsOf[0].input.block, sign("→"), maps),
        work(rowsOf[0]), terms, total,
      ];
    const formula = h("div", { class: "cnx-formula" });

    // Controls
    const fields = {};
    const controls = [];
    if (!many) {
      const given = [initial.image, initial.kernel];
      fields.image = choiceField(app, "Input", "image",
        [["given", "as given"], ...Object.entries(IMAGES).map(([key, [text]]) => [key, text]),
          ["own", "own numbers"]],
        (key) => {
          if (key === "own") app.openEditor();
          else if (key === "given") app.change({ image: given[0] });
          else app.change({ image: IMAGES[key][1](Math.max(app.state.image.length, 3)) });
        });
      fields.kernel = choiceField(app, "Kernel", "kernel",
        [["given", "as given"], ...Object.entries(KERNELS).map(([key, [text]]) => [key, text]),
          ["own", "own numbers"]],
        (key) => {
          if (key === "own") app.openEditor();
          else app.change({ kernel: key === "given" ? given[1] : KERNELS[key][1] });
        });
      fields.W = wholeField(app, "Input size W", "W", 1, LIMITS.side, (n) => {
        const key = nameOfImage(app.state.image);
        app.change({ image: IMAGES[key] ? IMAGES[key][1](n) : resized(app.state.image, n) });
      });
      fields.F = wholeField(app, "Kernel size F", "F", 1, LIMITS.kernel, (n) => {
        const flat = equal(app.state.kernel, KERNELS.box[1]);
        app.change({
          kernel: flat ? range(n).map(() => range(n).map(() => 1 / n ** 2))
            : resized(app.state.kernel, n),
        });
      });
      const nameOfImage = (image) =>
        Object.keys(IMAGES).find((key) => equal(IMAGES[key][1](image.length), image)) || "own";
      const nameOfKernel = (kernel) =>
        Object.keys(KERNELS).find((key) => equal(KERNELS[key][1], kernel)) || "own";
      fields.update = (state) => {
        fields.image.update(equal(state.image, given[0]) ? "given" : nameOfImage(state.image));
        fields.kernel.update(equal(state.kernel, given[1]) ? "given" : nameOfKernel(state.kernel));
        fields.W.update(state.image.length);
        fields.F.update(state.kernel.length);
      };
      controls.push(fields.image.node, fields.W.node, fields.kernel.node, fields.F.node);
    } else {
      fields.filter = choiceField(app, "Filter", "filter",
        range(filters(initial)).map((k) => [k, `filter ${k}`]),
        (k) => app.change({ filter: Number(k) }));
      fields.update = (state) => fields.filter.update(state.filter);
      controls.push(fields.filter.node);
    }
    const padding = paddingFields(app);
    const stride = wholeField(app, "Stride S", "stride", 1, LIMITS.stride,
      (n) => app.change({ stride: n }));
    const dilation = wholeField(app, "Dilation D", "dilation", 1, LIMITS.dilation,
      (n) => app.change({ dilation: n }));
    const whole = switchField("show all output values", "whole",
      (on) => app.change({ whole: on }));
    controls.push(...padding.nodes, stride.node, dilation.node, whole.node);

    // Editing the numbers
    const setPlane = (c, rows) => {
      if (!many) return app.change({ image: rows });
      const { image } = app.state;
      if (rows.length !== image.length || rows[0].length !== image[0].length) {
        throw new Problem(`The ${nameOf(c)} channel came with ${rows.length} rows and ` +
          `${rows[0].length} columns, but the image has ${image.length} and ${image[0].length}: ` +
          "give as many.");
      }
      return app.change({
        image: image.map((line, y) => line.map((pixel, x) =>
          pixel.map((value, k) => (k === c ? rows[y][x] : value)))),
      });
    };
    const setKernel = (c, rows) => {
      if (!many) return app.change({ kernel: rows });
      const { kernels, filter } = app.state;
      if (rows.length !== kernels.length || rows[0].length !== kernels[0].length) {
        throw new Problem(`The kernel's ${nameOf(c)} channel came with ${rows.length} rows and ` +
          `${rows[0].length} columns, but the kernel has ${kernels.length} and ` +
          `${kernels[0].length}: give as many.`);
      }
      return app.change({
        kernels: kernels.map((line, y) => line.map((taps, x) =>
          taps.map((weights, k) => weights.map((weight, f) =>
            (k === c && f === filter ? rows[y][x] : weight))))),
      });
    };
    const areas = range(channels).map((c) => ({
      image: matrixField(app, titled("Image", c), many ? `image-${c}` : "image-text", LIMITS.side,
        (rows) => setPlane(c, rows)),
      kernel: matrixField(app, titled("Kernel", c), many ? `kernel-${c}` : "kernel-text",
        LIMITS.kernel, (rows) => setKernel(c, rows)),
    }));
    const bias = matrixField(app, "Bias", "bias", 1, (rows) => {
      const value = rows[0][0];
      if (!many) return app.change({ bias: value });
      return app.change({ bias: app.state.bias.map((b, k) => (k === app.state.filter ? value : b)) });
    });

    windowByPointer(app, rowsOf[0].input, outputs[0], () => view);
    if (many) {
      for (const row of rowsOf.slice(1)) windowByPointer(app, row.input, outputs[0], () => view);
      outputs.slice(1).forEach((grid) => grid.svg.addEventListener("click", (event) => {
        if (!view.rows) return;
        const [y, x] = grid.at(event);
        const place = [Math.floor(y), Math.floor(x)];
        app.change({ position: inMap(place, view.rows.count, view.columns.count) });
      }));
    }

    /** The sum over the window of channel c at one place, for filter k. */
    function partialSum(state, planes, rows, columns, place, c, k) {
      const window = windowAt(planes[c], rows, columns, place);
      const kernel = kernelOf(state, c, k);
      return sum(window.map((line, i) => sum(line.map((value, j) => value * kernel[i][j]))));
    }

    return {
      handle: rowsOf[0].input.svg,
      controls, stage, after: [formula],
      editor: [...areas.flatMap((pair) => [pair.image.node, pair.kernel.node]), bias.node],
      steps: mapSteps(app, () => [view.rows ? view.rows.count : 1, view.rows ? view.columns.count : 1]),
      /** Compute before drawing anything: a state that cannot be drawn changes nothing. */
      compute(state) {
        const [f_h, f_w] = kernelSize(state);
        const rows = axis(state.image.length, f_h, state);
        const columns = axis(state.image[0].length, f_w, state);
        const position = inMap(state.position, rows.count, columns.count);
        const planes = range(channels).map((c) => padPlane(planeOf(state, c), rows, columns));
        const value = (place, k) => sum(range(channels).map((c) =>
          partialSum(state, planes, rows, columns, place, c, k))) + biasOf(state, k);
        const results = range(filters(state)).map((k) =>
          range(rows.count).map((r) => range(columns.count).map((c) => value([r, c], k))));
        return { rows, columns, position, planes, results };
      },
      /** Show the controls and editors even when the state has no output. */
      controlsFollow(state) {
        fields.update(state);
        padding.update(state.padding);
        stride.update(state.stride);
        dilation.update(state.dilation);
        whole.update(state.whole);
        areas.forEach((pair, c) => {
          pair.image.update(planeOf(state, c));
          pair.kernel.update(kernelOf(state, c, state.filter || 0));
        });
        bias.update([[biasOf(state, state.filter || 0)]]);
      },
      draw(state, next) {
        view = next;
        const { rows, columns, position, planes, results } = next;
        const k = state.filter || 0;
        const shade = largest(planes);
        const classOf = inputClasses(rows, columns, position);
        const partials = rowsOf.map((row, c) => {
          const window = windowAt(planes[c], rows, columns, position);
          const kernel = kernelOf(state, c, k);
          const products = window.map((line, i) => line.map((value, j) => value * kernel[i][j]));
          const inside = (i, j) => classOf(position[0] * rows.stride + i * rows.dilation,
            position[1] * columns.stride + j * columns.dilation);
          row.input.draw(planes[c], {
            classOf, shade, frames: [windowFrame(rows, columns, position)],
          });
          row.window.draw(window, { classOf: inside, shade });
          row.kernel.draw(kernel);
          row.products.draw(products, { classOf: () => "product" });
          const partial = sum(products.flat());
          row.partial.replaceChildren("→ sum ", number(many ? `partial-${c}` : "sum", partial));
          return partial;
        });
        results.forEach((map, f) => {
          const current = f === k;
          outputs[f].draw(uncovered(map, position, state.whole), {
            classOf: (r, c) => (r === position[0] && c === position[1] && current ? "current" : ""),
            frames: current ? [[position[0], position[1], 1, 1, "cnx-current"]] : [],
          });
          outputs[f].block.classList.toggle("cnx-chosen", many && current);
        });
        const value = results[k][position[0]][position[1]];
        const b = biasOf(state, k);
        const place = `output[${position.join(", ")}${many ? `, ${k}` : ""}]`;
        if (many) {
          total.replaceChildren(`${place} = `, ...partials.flatMap((partial, c) =>
            [c ? " + " : "", `${nameOf(c)} `, h("span", { "data-n": `total-${c}`, class: "cnx-n" },
              bracketed(partial))]),
          " + bias ", h("span", { "data-n": "bias", class: "cnx-n" }, bracketed(b)), " = ",
          number("value", value));
        } else {
          const kernel = state.kernel.flat();
          const pixels = windowAt(planes[0], rows, columns, position).flat();
          terms.replaceChildren(pixels.map((p, n) => `${bracketed(p)}·${bracketed(kernel[n])}`)
            .join(" + "), " = ", number("terms", partials[0]));
          total.replaceChildren(`${place} = sum ${show(partials[0])} + bias ${bracketed(b)} = `,
            number("value", value));
        }
        formula.replaceChildren(...sizeFormulas(rows, columns), unreadLine(rows, columns),
          h("p", { class: "cnx-line", "data-line": "shape" }, sentence(
            many ? "Output shape: {rows} × {columns} × {filters}." : "Output shape: {rows} × {columns}.",
            { rows: rows.count, columns: columns.count, filters: filters(state) })));
        const parts = many ? `${partials.map((p, c) => `${nameOf(c)} ${show(p)}`).join(", ")}, ` : "";
        return {
          position,
          spoken: `output row ${position[0]}, column ${position[1]}`,
          said: `Output row ${position[0]}, column ${position[1]}: ${parts}` +
            `${b ? `bias ${show(b)}, ` : ""}value ${show(value)}. ` +
            `The output has ${rows.count} rows and ${columns.count} columns.`,
        };
      },
    };
  }

  // ── Pooling ──────────────────────────────────────────────────────────────────────────────────

  function poolExplorer(app) {
    const given = app.state.image;
    let view = {};
    const input = new Grid("input", "input", { slider: "Window on the input" });
    const window = new Grid("window", "window");
    const output = new Grid("output", "output");
    const total = h("p", { class: "cnx-line cnx-total", "data-line": "total" });
    const formula = h("div", { class: "cnx-formula" });

    const image = choiceField(app, "Input", "image",
      [["given", "as given"], ...Object.entries(IMAGES).map(([key, [text]]) => [key, text]),
        ["own", "own numbers"]],
      (key) => {
        if (key === "own") app.openEditor();
        else if (key === "given") app.change({ image: given });
        else app.change({ image: IMAGES[key][1](Math.max(app.state.image.length, 3)) });
      });
    const mode = choiceField(app, "Pooling", "mode", [["max", "max"], ["average", "average"]],
      (value) => app.change({ mode: value }));
    const size = wholeField(app, "Window", "window", 1, LIMITS.kernel,
      (n) => app.change({ window: n }));
    const stride = wholeField(app, "Stride S", "stride", 1, LIMITS.stride,
      (n) => app.change({ stride: n }));
    const padding = paddingFields(app, ["valid", "same"], false);
    const whole = switchField("show all output values", "whole", (on) => app.change({ whole: on }));
    const area = matrixField(app, "Image", "image-text", LIMITS.side,
      (rows) => app.change({ image: rows }));
    const nameOfImage = (rows) =>
      Object.keys(IMAGES).find((key) => equal(IMAGES[key][1](rows.length), rows)) || "own";

    windowByPointer(app, input, output, () => view);

    /** Padding is null: it never wins and is not counted. */
    const pooled = (values, how) => {
      const covered = values.flat().filter((value) => value !== null);
      return how === "max" ? Math.max(...covered) : sum(covered) / covered.length;
    };

    return {
      handle: input.svg,
      controls: [image.node, mode.node, size.node, stride.node, ...padding.nodes, whole.node],
      stage: [
        h("div", { class: "cnx-row" }, input.block,
          h("span", { class: "cnx-sign", "aria-hidden": "true" }, "→"), window.block,
          h("span", { class: "cnx-sign", "aria-hidden": "true" }, "→"), output.block),
        total,
      ],
      after: [formula],
      editor: [area.node],
      steps: mapSteps(app, () => [view.rows ? view.rows.count : 1, view.rows ? view.columns.count : 1]),
      compute(state) {
        const how = { ...state, dilation: 1 };
        const rows = axis(state.image.length, state.window, how, "window");
        const columns = axis(state.image[0].length, state.window, how, "window");
        const position = inMap(state.position, rows.count, columns.count);
        const padded = padPlane(state.image, rows, columns, null);
        const result = range(rows.count).map((r) => range(columns.count).map((c) =>
          pooled(windowAt(padded, rows, columns, [r, c]), state.mode)));
        return { rows, columns, position, padded, result };
      },
      controlsFollow(state) {
        image.update(equal(state.image, given) ? "given" : nameOfImage(state.image));
        mode.update(state.mode);
        size.update(state.window);
        stride.update(state.stride);
        padding.update(state.padding);
        whole.update(state.whole);
        area.update(state.image);
      },
      draw(state, next) {
        view = next;
        const { rows, columns, position, padded, result } = next;
        const shade = largest([state.image]);
        const values = windowAt(padded, rows, columns, position);
        const value = result[position[0]][position[1]];
        const covered = values.flat().filter((v) => v !== null);
        const first = values.flat().indexOf(value);
        const winner = (i, j) => state.mode === "max" && i * columns.kernel + j === first;
        const base = inputClasses(rows, columns, position);
        const [top, left] = [position[0] * rows.stride, position[1] * columns.stride];
        input.draw(padded, {
          shade,
          classOf: (r, c) => base(r, c) + (base(r, c).includes("tap") && winner(r - top, c - left)
            ? " winner" : ""),
          frames: [windowFrame(rows, columns, position)],
        });
        window.draw(values, {
          shade,
          classOf: (i, j) => (values[i][j] === null ? "pad" : "") + (winner(i, j) ? " winner" : ""),
          frames: state.mode === "max"
            ? [[Math.floor(first / columns.kernel), first % columns.kernel, 1, 1, "cnx-current"]] : [],
        });
        output.draw(uncovered(result, position, state.whole), {
          classOf: (r, c) => (r === position[0] && c === position[1] ? "current" : ""),
          frames: [[position[0], position[1], 1, 1, "cnx-current"]],
        });
        const place = `output[${position.join(", ")}] = `;
        total.replaceChildren(place, ...(state.mode === "max"
          ? [`max(${covered.map((v) => show(v)).join(", ")}) = `]
          : [`(${covered.map(bracketed).join(" + ")}) / `, number("counted", covered.length), " = "]),
        number("value", value));
        formula.replaceChildren(...sizeFormulas(rows, columns), unreadLine(rows, columns),
          h("p", { class: "cnx-line", "data-line": "shape" }, sentence(
            "Output shape: {rows} × {columns}, from {in} values to {out}.",
            { rows: rows.count, columns: columns.count,
              in: rows.size * columns.size, out: rows.count * columns.count })));
        return {
          position,
          spoken: `output row ${position[0]}, column ${position[1]}`,
          said: `Output row ${position[0]}, column ${position[1]}: ${state.mode} ${show(value)}. ` +
            `The output has ${rows.count} rows and ${columns.count} columns.`,
        };
      },
    };
  }

  // ── Receptive field ──────────────────────────────────────────────────────────────────────────

  const LAYER_FIELDS = [
    ["kernel", "F", 1, LIMITS.kernel], ["stride", "S", 1, LIMITS.stride],
    ["dilation", "D", 1, LIMITS.dilation], ["padding", "P", 0, LIMITS.padding],
  ];

  function fieldExplorer(app) {
    let view = {};
    const strip = s("svg", {
      class: "cnx-strip cnx-handle", "data-part": "strip", role: "slider", tabindex: 0,
      "aria-label": "Output value to look from",
    });
    const plane = s("svg", { class: "cnx-plane cnx-handle-pointer", "data-part": "plane", role: "img" });
    const body = h("tbody");
    const add = h("button", {
      type: "button", "data-do": "add",
      onclick: () => app.change({ layers: [...app.state.layers, [3, 1, 1, 0]] }),
    }, "Add a layer");
    const table = h("div", { class: "cnx-scroll" }, h("table", { class: "cnx-table", "aria-label": "Layers" },
      h("thead", {}, h("tr", {}, ["layer", "", "F", "S", "D", "P", "F_eff", "output",
        "field", "jump", "start"].map((text) =>
        h("th", { scope: "col" }, text || h("span", { class: "cnx-hidden" }, "remove"))))),
      body), add);
    const summary = h("div", { class: "cnx-formula" });
    const size = wholeField(app, "Input size W", "W", 1, LIMITS.input, (n) => app.change({ size: n }));
    let fields = [];
    let shown = -1;

    function rebuild(count) {
      shown = count;
      fields = range(count).map((n) => {
        const inputs = LAYER_FIELDS.map(([name, letter, low, high], k) => {
          const field = wholeField(app, `${letter} of layer ${n + 1}`, `layer-${n}-${name}`, low, high,
            (value) => app.change({
              layers: app.state.layers.map((layer, m) =>
                (m === n ? layer.map((old, j) => (j === k ? value : old)) : layer)),
            }));
          field.node.querySelector("label").className = "cnx-hidden";
          return field;
        });
        const cells = range(5).map(() => h("td", {}));
        const remove = h("button", {
          type: "button", "data-do": `remove-${n}`, "aria-label": `Remove layer ${n + 1}`,
          onclick: () => {
            app.change({ layers: app.state.layers.filter((_, m) => m !== n) });
            add.focus();
          },
        }, "×");
        return { inputs, cells, remove };
      });
      body.replaceChildren(...fields.map(({ inputs, cells, remove }, n) =>
        h("tr", { "data-layer": n }, h("th", { scope: "row" }, n + 1), h("td", {}, remove),
          inputs.map((field) => h("td", {}, field.node)), cells)));
    }

    const outputAt = () => view.levels[view.levels.length - 1];
    dragging(strip, (event) => {
      if (!view.levels) return;
      const box = strip.getBoundingClientRect();
      const x = view.left + ((event.clientX - box.left) / box.width) * view.across;
      const { count, start, jump, field } = outputAt();
      const column = clamp(Math.round((x - start - field / 2) / jump), 0, count - 1);
      app.change({ position: [app.state.position[0], column] });
    });
    dragging(plane, (event) => {
      if (!view.levels) return;
      const box = plane.getBoundingClientRect();
      const { count, start, jump, field } = outputAt();
      const nearest = (offset, extent) => clamp(
        Math.round((view.left + (offset / extent) * view.across - start - field / 2) / jump),
        0, count - 1);
      app.change({ position: [
        nearest(event.clientY - box.top, box.height), nearest(event.clientX - box.left, box.width)] });
    });

    function compute(state) {
      const levels = [{ count: state.size, field: 1, jump: 1, start: 0 }];
      state.layers.forEach(([kernel, stride, dilation, padding], n) => {
        const below = levels[n];
        const along = axis(below.count, kernel, { stride, dilation, padding }, "kernel",
          `Layer ${n + 1}: `);
        levels.push({
          count: along.count, span: along.span,
          field: below.field + (along.span - 1) * below.jump,
          jump: below.jump * stride,
          start: below.start - padding * below.jump,
        });
      });
      const last = levels[levels.length - 1];
      const position = inMap(state.position, last.count, last.count);
      const pads = state.layers.map(([, , , padding], n) => padding * levels[n].jump);
      const edge = Math.max(0, ...levels.map((_, n) => sum(pads.slice(0, n))));
      const left = -edge - 0.5;
      const across = state.size + 2 * edge + 1;
      return { levels, position, left, across,
        seen: seenFrom(state.layers, position[1]), seenRows: seenFrom(state.layers, position[0]) };
    }

    /** For each level, input first, the positions that lead to output value `unit`. */
    function seenFrom(layers, unit) {
      const seen = [[unit]];
      for (const [kernel, stride, dilation, padding] of [...layers].reverse()) {
        const below = new Set(seen[0].flatMap((place) =>
          range(kernel).map((tap) => place * stride - padding + tap * dilation)));
        seen.unshift([...below].sort((a, b) => a - b));
      }
      return seen;
    }

    function drawStrip(state) {
      const { levels, seen, left, across } = view;
      const gap = 3.1;
      const rowOf = (n) => (levels.length - 1 - n) * gap + 1;
      const center = (n, place) =>
        levels[n].start + place * levels[n].jump + (levels[n].field - 1) / 2 + 0.5;
      const parts = [];
      state.layers.forEach(([kernel, stride, dilation, padding], n) => {
        const reached = new Set(seen[n]);
        for (const place of seen[n + 1]) {
          for (const tap of range(kernel)) {
            const below = place * stride - padding + tap * dilation;
            if (reached.has(below)) {
              parts.push(s("line", {
                x1: center(n + 1, place), y1: rowOf(n + 1) + 0.9,
                x2: center(n, below), y2: rowOf(n), class: "cnx-thread",
              }));
            }
          }
        }
      });
      levels.forEach((level, n) => {
        const reached = new Set(seen[n]);
        const outside = seen[n].filter((place) => place < 0 || place >= level.count);
        for (const place of [...range(level.count), ...outside]) {
          const kinds = [
            "cnx-unit", reached.has(place) ? "tap" : "",
            place < 0 || place >= level.count ? "pad" : "",
            n === levels.length - 1 && reached.has(place) ? "current" : "",
          ];
          const box = { x: center(n, place) - 0.45, y: rowOf(n), width: 0.9, height: 0.9 };
          parts.push(s("rect", {
            ...box, rx: 0.12, class: kinds.join(" "), "data-level": n, "data-place": place,
          }));
        }
        parts.push(s("text", {
          x: left + 0.2, y: rowOf(n) - 0.28, class: "cnx-unit-label", "font-size": across / 28,
        }, n === 0 ? `input: ${level.count}` : `after layer ${n}: ${level.count}`));
      });
      const last = levels[levels.length - 1];
      const first = last.start + view.position[1] * last.jump;
      const y = rowOf(0) + 1.2;
      parts.push(s("path", {
        d: `M${first} ${y - 0.15} V${y + 0.2} H${first + last.field} V${y - 0.15}`,
        class: "cnx-bracket",
      }));
      strip.setAttribute("viewBox", `${left} -0.2 ${across} ${levels.length * gap + 0.6}`);
      strip.replaceChildren(...parts);
    }

    function drawPlane(state) {
      const { levels, left, across, position, seen, seenRows } = view;
      const last = levels[levels.length - 1];
      const square = { width: state.size, height: state.size };
      const lines = range(state.size + 1).flatMap((k) => [
        s("line", { x1: k, x2: k, y1: 0, y2: state.size, class: "cnx-rule" }),
        s("line", { y1: k, y2: k, x1: 0, x2: state.size, class: "cnx-rule" }),
      ]);
      const taps = seenRows[0].flatMap((r) => seen[0].map((c) => {
        const outside = r < 0 || c < 0 || r >= state.size || c >= state.size;
        return s("rect", {
          x: c + 0.08, y: r + 0.08, width: 0.84, height: 0.84,
          class: `cnx-unit tap ${outside ? "pad" : ""}`, "data-r": r, "data-c": c,
        });
      }));
      plane.setAttribute("viewBox", `${left} ${left} ${across} ${across}`);
      plane.replaceChildren(
        s("rect", { x: 0, y: 0, ...square, class: "cnx-sheet" }), ...lines, ...taps,
        s("rect", {
          x: last.start + position[1] * last.jump, y: last.start + position[0] * last.jump,
          width: last.field, height: last.field, class: "cnx-reach",
        }));
      plane.setAttribute("aria-label",
        `The input in two dimensions: a square of ${last.field} by ${last.field} is seen.`);
    }

    return {
      handle: strip,
      controls: [size.node],
      stage: [
        h("div", { class: "cnx-row cnx-field-row" },
          h("div", { class: "cnx-block cnx-grow" },
            h("span", { class: "cnx-block-title" }, "along one axis"), strip),
          h("div", { class: "cnx-block" },
            h("span", { class: "cnx-block-title" }, "input in two dimensions"), plane)),
        table,
      ],
      after: [summary],
      editor: [],
      steps: mapSteps(app, () => (view.levels ? [outputAt().count, outputAt().count] : [1, 1])),
      compute,
      controlsFollow(state) {
        size.update(state.size);
        if (shown !== state.layers.length) rebuild(state.layers.length);
        state.layers.forEach((layer, n) => layer.forEach((value, k) => fields[n].inputs[k].update(value)));
        add.disabled = state.layers.length >= LIMITS.layers;
        fields.forEach(({ remove }) => { remove.disabled = state.layers.length <= 1; });
      },
      draw(state, next) {
        view = next;
        const { levels, position, seen } = next;
        state.layers.forEach(([, stride, , padding], n) => {
          const [below, level] = [levels[n], levels[n + 1]];
          const cells = [
            [number("span", level.span)],
            [number("count", level.count)],
            sentence("{r} + {taps} · {j} = {field}",
              { r: below.field, taps: level.span - 1, j: below.jump, field: level.field }),
            sentence("{j} · {S} = {jump}", { j: below.jump, S: stride, jump: level.jump }),
            [show(below.start), " − ", ...sentence("{P} · {j} = {start}",
              { P: padding, j: below.jump, start: level.start })],
          ];
          cells.forEach((content, k) => fields[n].cells[k].replaceChildren(...content));
        });
        drawStrip(state);
        drawPlane(state);
        const last = levels[levels.length - 1];
        const first = last.start + position[1] * last.jump;
        const inside = seen[0].filter((place) => place >= 0 && place < state.size).length;
        const numbers = {
          row: position[0], column: position[1], field: last.field, first,
          end: first + last.field - 1, read: seen[0].length, inside,
          padding: seen[0].length - inside, count: last.count,
        };
        summary.replaceChildren(h("p", { class: "cnx-line", "data-line": "field" }, sentence(
          "Along one axis output value {column} of {count} sees {field} positions, {first} to {end}: " +
            "it reads {read} of them, {inside} in the input and {padding} in the padding.", numbers)),
        h("p", { class: "cnx-line" }, "In the table, with r, j and s for field, jump and start of the " +
          "layer before: field = r + (F_eff − 1) j, jump = j S, start = s − P j."));
        return {
          position,
          spoken: `output row ${position[0]}, column ${position[1]}`,
          said: `Output row ${position[0]}, column ${position[1]} sees ${last.field} positions along ` +
            `each axis, columns ${show(first)} to ${show(numbers.end)} of the input.`,
        };
      },
    };
  }

  // ── Threshold ────────────────────────────────────────────────────────────────────────────────

  const BINS = 40;

  function thresholdExplorer(app) {
    const { scores, labels, names } = app.state;
    const low = Math.min(...scores);
    const high = Math.max(...scores);
    const probabilities = low >= 0 && high <= 1;
    const bottom = probabilities ? 0 : Math.floor(low);
    const top = probabilities ? 1 : Math.ceil(high) + 1;
    const step = (top - bottom) / 100;
    const tidy = (value) => Number(clamp(value, bottom, top).toFixed(6));

    const counts = (threshold) => {
      const found = { tp: 0, fn: 0, fp: 0, tn: 0 };
      scores.forEach((score, k) => {
        const predicted = score >= threshold;
        found[labels[k] ? (predicted ? "tp" : "fn") : (predicted ? "fp" : "tn")] += 1;
      });
      return found;
    };
    const curve = [Infinity, ...[...new Set(scores)].sort((a, b) => b - a)].map((threshold) => {
      const { tp, fn, fp, tn } = counts(threshold);
      return { recall: tp / (tp + fn), precision: tp + fp ? tp / (tp + fp) : 1, fpr: fp / (fp + tn) };
    });
    const areas = { ap: 0, auc: 0 };
    curve.slice(1).forEach((point, k) => {
      const before = curve[k];
      areas.ap += (point.recall - before.recall) * point.precision;
      areas.auc += ((point.fpr - before.fpr) * (point.recall + before.recall)) / 2;
    });

    const W = 440;
    const H = 250;
    const MIDDLE = 118;
    const SIDE = 12;
    const xOf = (value) => SIDE + ((value - bottom) / (top - bottom)) * (W - 2 * SIDE);
    const chart = s("svg", {
      class: "cnx-chart cnx-handle", "data-part": "scores", viewBox: `0 0 ${W} ${H}`, role: "slider",
      tabindex: 0, "aria-label": "Threshold on the score",
    });
    const field = (() => {
      const id = newId("field");
      const input = h("input", {
        id, type: "number", min: bottom, max: top, step: "any", inputmode: "decimal",
        "data-field": "threshold",
        onchange: () => {
          const value = Number(input.value);
          if (input.value.trim() === "" || !(value >= bottom && value <= top)) {
            app.refuse(`The threshold came as “${input.value}”, but a number from ${show(bottom)} to ` +
              `${show(top)} was expected: the last one is kept.`);
            input.value = app.state.threshold;
            return;
          }
          app.change({ threshold: tidy(value) });
        },
      });
      return {
        node: h("span", { class: "cnx-field" }, h("label", { for: id }, "Threshold"), input),
        update(value) { input.value = value; },
      };
    })();

    const cell = (name) => h("td", { "data-n": name });
    const cells = { tn: cell("tn"), fp: cell("fp"), fn: cell("fn"), tp: cell("tp") };
    const matrix = h("table", { class: "cnx-table cnx-confusion" },
      h("caption", {}, "Confusion matrix: actual in rows, predicted in columns"),
      h("thead", {}, h("tr", {}, h("td", {}),
        h("th", { scope: "col" }, `predicted ${names[0]}`), h("th", { scope: "col" }, `predicted ${names[1]}`))),
      h("tbody", {},
        h("tr", {}, h("th", { scope: "row" }, `actual ${names[0]}`), cells.tn, cells.fp),
        h("tr", {}, h("th", { scope: "row" }, `actual ${names[1]}`), cells.fn, cells.tp)));
    const metrics = h("div", { class: "cnx-metrics" });
    const curves = {
      pr: s("svg", { class: "cnx-curve", "data-part": "pr", viewBox: "0 0 240 240", role: "img" }),
      roc: s("svg", { class: "cnx-curve", "data-part": "roc", viewBox: "0 0 240 240", role: "img" }),
    };

    const binOf = (score) => clamp(Math.floor(((score - bottom) / (top - bottom)) * BINS), 0, BINS - 1);
    const bars = [range(BINS).map(() => 0), range(BINS).map(() => 0)];
    scores.forEach((score, k) => { bars[labels[k]][binOf(score)] += 1; });
    const tallest = Math.max(...bars.flat());

    dragging(chart, (event) => {
      const box = chart.getBoundingClientRect();
      const x = ((event.clientX - box.left) / box.width) * W;
      const value = bottom + ((x - SIDE) / (W - 2 * SIDE)) * (top - bottom);
      // A pixel is not finer than this; shorter numbers read better.
      app.change({ threshold: tidy(Math.round(value / (step / 10)) * (step / 10)) });
    });

    function drawChart(threshold, found) {
      const pattern = hatches();
      const unit = 84 / tallest;
      const wide = (W - 2 * SIDE) / BINS;
      const boxes = [1, 0].flatMap((label) => bars[label].map((count, k) => {
        if (!count) return null;
        const box = { x: SIDE + k * wide + 1, width: wide - 2, height: count * unit,
          y: label ? MIDDLE - count * unit : MIDDLE };
        return s("g", { class: label ? "cnx-positive" : "cnx-negative" },
          s("rect", box), label ? null : s("rect", { ...box, fill: pattern.unread, class: "cnx-over" }));
      }));
      const at = xOf(threshold);
      const right = at < W / 2;
      const word = (x, y, text, name, anchor) => s("text", {
        x, y, class: "cnx-word", "text-anchor": anchor, "data-n": name }, text);
      const label = (name, up) => {
        const predicted = name === "tp" || name === "fp";
        return word(predicted ? W - SIDE : SIDE, up ? 14 : H - 26, `${name.toUpperCase()} ${found[name]}`,
          `chart-${name}`, predicted ? "end" : "start");
      };
      chart.replaceChildren(pattern.defs,
        s("rect", { x: at, y: 20, width: Math.max(W - SIDE - at, 0), height: MIDDLE + 62,
          class: "cnx-zone" }),
        ...boxes.filter(Boolean),
        s("line", { x1: SIDE, x2: W - SIDE, y1: MIDDLE, y2: MIDDLE, class: "cnx-axis" }),
        s("line", { x1: at, x2: at, y1: 20, y2: H - 44, class: "cnx-threshold" }),
        s("path", { d: `M${at - 9} ${H - 30} L${at + 9} ${H - 30} L${at} ${H - 46} Z`, class: "cnx-knob" }),
        label("tp", true), label("fn", true), label("fp", false), label("tn", false),
        word(right ? at + 6 : at - 6, 32, right ? `predicted ${names[1]} →` : `← predicted ${names[0]}`,
          "", right ? "start" : "end"),
        ...[0, 0.25, 0.5, 0.75, 1].map((share) => {
          const value = bottom + share * (top - bottom);
          return s("text", { x: xOf(value), y: H - 8, class: "cnx-tick",
            "text-anchor": share === 0 ? "start" : share === 1 ? "end" : "middle" }, show(value, 2));
        }));
    }

    function drawCurve(svg, title, points, current, area, axes) {
      const [left, bottomY, side] = [50, 200, 176];
      const place = ([x, y]) => [left + x * side, bottomY - y * side];
      const path = points.map((point, k) => `${k ? "L" : "M"}${place(point).map((v) => v.toFixed(2)).join(" ")}`);
      const [cx, cy] = place(current);
      svg.setAttribute("aria-label", `${title}, ${area[0]} ${area[1].toFixed(3)}; at this threshold ` +
        `${axes[0]} ${current[0].toFixed(3)}, ${axes[1]} ${current[1].toFixed(3)}.`);
      svg.setAttribute("data-x", current[0]);
      svg.setAttribute("data-y", current[1]);
      const ticks = [0, 0.5, 1].flatMap((v) => [
        s("text", { x: left + v * side, y: bottomY + 14, class: "cnx-tick", "text-anchor": "middle" }, show(v)),
        s("text", { x: left - 5, y: bottomY - v * side + 4, class: "cnx-tick", "text-anchor": "end" }, show(v)),
        s("line", { x1: left, x2: left + side, y1: bottomY - v * side, y2: bottomY - v * side, class: "cnx-rule" }),
        s("line", { y1: bottomY, y2: bottomY - side, x1: left + v * side, x2: left + v * side, class: "cnx-rule" }),
      ]);
      svg.replaceChildren(...ticks,
        s("text", { x: left, y: 13, class: "cnx-word" }, `${title}, ${area[0]} `,
          s("tspan", { "data-n": area[0] }, area[1].toFixed(3))),
        s("text", { x: left + side / 2, y: bottomY + 32, class: "cnx-tick", "text-anchor": "middle" }, axes[0]),
        s("text", { x: 12, y: bottomY - side / 2, class: "cnx-tick", "text-anchor": "middle",
          transform: `rotate(-90 12 ${bottomY - side / 2})` }, axes[1]),
        s("path", { d: path.join(" "), class: "cnx-path" }),
        s("circle", { cx, cy, r: 6.5, class: "cnx-point" }));
    }

    /** One metric as fraction and value; 0/0 has none. */
    function metric(name, top_, bottom_, note) {
      const value = bottom_ ? (top_ / bottom_).toFixed(3) : "undefined";
      return h("p", { class: "cnx-line", "data-line": name }, `${name} = ${note} = `,
        h("span", { "data-n": `${name}-top`, class: "cnx-n" }, show(top_)), " / ",
        h("span", { "data-n": `${name}-bottom`, class: "cnx-n" }, show(bottom_)), " = ",
        h("span", { "data-n": name, class: "cnx-n" }, value));
    }

    return {
      handle: chart,
      controls: [field.node],
      stage: [
        h("div", { class: "cnx-block cnx-wide" },
          h("span", { class: "cnx-block-title" },
            `scores: actual ${names[1]} above (plain), actual ${names[0]} below (hatched)`), chart),
        h("div", { class: "cnx-row" }, matrix, metrics),
        h("div", { class: "cnx-row" }, curves.pr, curves.roc),
      ],
      after: [],
      editor: [],
      steps: {
        count: () => 101,
        index: () => Math.round((app.state.threshold - bottom) / step),
        go(index) { app.change({ threshold: tidy(bottom + index * step) }); },
        keys(key) {
          const moves = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };
          if (key === "Home") app.change({ threshold: bottom });
          else if (key === "End") app.change({ threshold: top });
          else if (moves[key]) app.change({ threshold: tidy(app.state.threshold + moves[key] * step) });
          else return false;
          return true;
        },
      },
      compute: (state) => ({ found: counts(state.threshold) }),
      controlsFollow(state) { field.update(state.threshold); },
      draw(state, { found }) {
        const { tp, fn, fp, tn } = found;
        for (const [name, node] of Object.entries(cells)) {
          node.replaceChildren(h("b", {}, show(found[name])), ` ${name.toUpperCase()}`);
        }
        metrics.replaceChildren(
          metric("accuracy", tp + tn, tp + tn + fp + fn, "(TP + TN) / all"),
          metric("precision", tp, tp + fp, "TP / (TP + FP)"),
          metric("recall", tp, tp + fn, "TP / (TP + FN)"),
          metric("specificity", tn, tn + fp, "TN / (TN + FP)"),
          metric("F1", 2 * tp, 2 * tp + fp + fn, "2 TP / (2 TP + FP + FN)"));
        drawChart(state.threshold, found);
        const recall = tp / (tp + fn);
        const precision = tp + fp ? tp / (tp + fp) : 1;
        const steps = curve.flatMap((point, k) => (k
          ? [[curve[k - 1].recall, point.precision], [point.recall, point.precision]]
          : [[point.recall, point.precision]]));
        drawCurve(curves.pr, "Precision–recall", steps, [recall, precision], ["AP", areas.ap],
          ["recall", "precision"]);
        drawCurve(curves.roc, "ROC", curve.map((p) => [p.fpr, p.recall]), [fp / (fp + tn), recall],
          ["AUC", areas.auc], ["false-positive rate", "recall"]);
        const precise = tp + fp ? `precision ${(tp / (tp + fp)).toFixed(3)}` :
          "precision undefined, nothing is predicted positive";
        return {
          spoken: `threshold ${show(state.threshold, 4)}`,
          range: [bottom, top, state.threshold],
          said: `Threshold ${show(state.threshold, 4)}: ${tp} true positives, ${fn} false negatives, ` +
            `${fp} false positives, ${tn} true negatives, ${precise}, recall ${recall.toFixed(3)}.`,
        };
      },
    };
  }

  // ── The kinds ────────────────────────────────────────────────────────────────────────────────

  /* Each kind has a title, the keys that a link may set, a check that throws a Problem, and
     `build(app)`, which makes its elements once and returns:
       controls, stage, after, editor: lists of elements, in the order of the Tab key;
       handle: the element with role "slider" that the arrow keys move;
       steps: count(), index(), go(index) for the buttons, keys(key) for the keyboard;
       compute(state): everything to be shown, or a Problem with one sentence for the reader;
       controlsFollow(state), draw(state, computed): put it on the page; `draw` returns what is
       spoken. `app.change({...})` is the only way to change the state. */
  const KINDS = {
    slide: {
      title: "Slide the kernel",
      help: "Drag the window or use the arrow keys on it; Space plays.",
      keys: ["image", "kernel", "bias", "padding", "stride", "dilation", "position", "whole"],
      build: (app) => convolutionExplorer(app, false),
      check(state) {
        needNumbers("image", state.image, [LIMITS.side, LIMITS.side]);
        needNumbers("kernel", state.kernel, [LIMITS.kernel, LIMITS.kernel]);
        if (!isNumber(state.bias)) throw new Problem("the bias must be a number");
        needWhole("dilation", state.dilation, 1, LIMITS.dilation);
        needWindows(state);
      },
    },
    channels: {
      title: "Slide a kernel over the channels",
      help: "Drag the window or use the arrow keys on it; Space plays.",
      keys: ["image", "kernels", "bias", "padding", "stride", "dilation", "position", "whole", "filter"],
      build: (app) => convolutionExplorer(app, true),
      check(state, initial) {
        needNumbers("image", state.image, [LIMITS.side, LIMITS.side, 3]);
        needNumbers("kernels", state.kernels, [LIMITS.kernel, LIMITS.kernel, 3, LIMITS.filters]);
        needNumbers("bias", state.bias, [LIMITS.filters]);
        const [channels, filters] = [state.image[0][0].length, state.bias.length];
        const deep = state.kernels[0][0];
        if (deep.length !== channels || deep[0].length !== filters ||
          initial.image[0][0].length !== channels || initial.bias.length !== filters) {
          throw new Problem("the image, the kernels and the bias must have channels and filters that agree");
        }
        needWhole("filter", state.filter, 0, filters - 1);
        needWhole("dilation", state.dilation, 1, LIMITS.dilation);
        needWindows(state);
      },
    },
    pool: {
      title: "Pooling",
      help: "Drag the window or use the arrow keys on it; Space plays.",
      keys: ["image", "mode", "window", "padding", "stride", "position", "whole"],
      build: poolExplorer,
      check(state) {
        needNumbers("image", state.image, [LIMITS.side, LIMITS.side]);
        if (!["max", "average"].includes(state.mode)) throw new Problem("the mode must be max or average");
        if (!["valid", "same"].includes(state.padding)) {
          throw new Problem("the padding must be valid or same");
        }
        needWhole("window", state.window, 1, LIMITS.kernel);
        needWindows(state);
      },
    },
    field: {
      title: "Receptive field",
      help: "Choose an output value with the pointer or the arrow keys; Space plays.",
      keys: ["size", "layers", "position"],
      build: fieldExplorer,
      check(state) {
        needWhole("input size", state.size, 1, LIMITS.input);
        needPosition(state.position);
        const { layers } = state;
        if (!Array.isArray(layers) || !isWhole(layers.length, 1, LIMITS.layers)) {
          throw new Problem(`there must be 1 to ${LIMITS.layers} layers`);
        }
        for (const layer of layers) {
          if (!Array.isArray(layer) || layer.length !== LAYER_FIELDS.length) {
            throw new Problem("each layer must have kernel, stride, dilation and padding");
          }
          LAYER_FIELDS.forEach(([name, , low, high], k) => needWhole(name, layer[k], low, high));
        }
      },
    },
    threshold: {
      title: "Move the threshold",
      help: "Drag the line or use the arrow keys on it; Space plays.",
      keys: ["threshold"],
      build: thresholdExplorer,
      check(state) {
        if (!isNumber(state.threshold)) throw new Problem("the threshold must be a number");
      },
    },
  };

  /** One sentence if `state` cannot be shown, otherwise nothing. */
  function complaint(kind, state, initial) {
    try {
      const known = new Set(Object.keys(initial));
      const foreign = Object.keys(state).find((key) => !known.has(key));
      if (foreign) throw new Problem(`it has an unknown entry “${foreign}”`);
      KINDS[kind].check(state, initial);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      return problem.message;
    }
    return "";
  }

  // ── Links ────────────────────────────────────────────────────────────────────────────────────

  const PREFIX = "explore-";

  /** The parts of the address after #, one per explorer whose state it carries. */
  function linkParts() {
    const parts = window.location.hash.slice(1).split("&")
      .map((part) => part.match(/^explore-([^=]+)=(.*)$/)).filter(Boolean);
    return new Map(parts.map(([, name, value]) => [name, value]));
  }

  /** The state in the link, laid over the initial one: { state, notice }. */
  function stateFromLink(kind, name, initial) {
    const part = linkParts().get(name);
    if (part === undefined) return { state: initial, notice: "", linked: false };
    let reason;
    try {
      const changes = JSON.parse(decodeURIComponent(part));
      if (typeof changes !== "object" || changes === null || Array.isArray(changes)) {
        throw new SyntaxError("no object");
      }
      const fixed = Object.keys(changes).find((key) => !KINDS[kind].keys.includes(key));
      const state = { ...initial, ...changes };
      reason = fixed ? `it has an unknown entry “${fixed}”` : complaint(kind, state, initial);
      if (!reason) return { state, notice: "", linked: true };
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof URIError)) throw error;
      reason = "it is damaged";
    }
    return {
      state: initial, linked: true,
      notice: `The link's settings are not used, because ${reason}: here are the usual ones.`,
    };
  }

  function linkTo(name, initial, state) {
    const changes = Object.fromEntries(
      Object.entries(state).filter(([key, value]) => !equal(value, initial[key])));
    const parts = linkParts();
    parts.set(name, encodeURIComponent(JSON.stringify(changes)));
    const hash = [...parts].map(([key, value]) => `${PREFIX}${key}=${value}`).join("&");
    return `${window.location.href.split("#")[0]}#${hash}`;
  }

  // ── The frame around every explorer ──────────────────────────────────────────────────────────

  const reduced = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** Put an explorer into `element`.
      get(name) gives "kind", "name", "alt", "initial" and "state"; set("state", value) hears of
      every change. options.link: offer a link to the state. Returns { receive, remove }. */
  function mount(element, get, set, options = {}) {
    const kind = get("kind");
    const type = KINDS[kind];
    const initial = get("initial");
    const name = get("name");
    let timer = null;
    let speech = null;
    let problem = "";
    let refusal = "";

    const app = {
      state: initial,
      refused: false,
      change(changes) {
        app.apply({ ...app.state, ...changes });
        set("state", app.state);
      },
      /** Say in one sentence why an entry is not taken; the state stays. */
      refuse(text) {
        refusal = text;
        app.refused = true;
        showProblem();
      },
      openEditor() {
        editor.open = true;
        editor.querySelector("textarea").focus();
        explorer.controlsFollow(app.state);
      },
      apply(state) {
        app.state = state;
        refusal = "";
        app.refused = false;
        problem = "";
        explorer.controlsFollow(state);
        try {
          const computed = explorer.compute(state);
          // A smaller output may have no such position any more.
          if (computed.position) app.state = { ...state, position: computed.position };
          const drawn = explorer.draw(app.state, computed);
          speak(drawn);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          problem = error.message;
          stop();
        }
        showProblem();
      },
    };

    const title = h("p", { class: "cnx-title" }, type.title);
    const help = h("p", { class: "cnx-help", id: newId("help") }, type.help);
    const alert = h("p", { class: "cnx-problem", role: "alert" });
    const live = h("p", { class: "cnx-hidden", "aria-live": "polite", "data-part": "said" });
    const notice = h("p", { class: "cnx-notice", role: "status" });

    function showProblem() {
      const text = problem || refusal;
      if (alert.textContent !== text) alert.textContent = text;
      alert.hidden = !text;
      stage.classList.toggle("cnx-stale", Boolean(problem));
      for (const button of Object.values(buttons)) button.disabled = Boolean(problem);
    }

    function speak({ spoken, said, range: span }) {
      const [low, high, now] = span || [1, explorer.steps.count(), explorer.steps.index() + 1];
      fill(explorer.handle, {
        "aria-valuemin": low, "aria-valuemax": high, "aria-valuenow": now, "aria-valuetext": spoken,
      }, []);
      clearTimeout(speech);
      // While it plays or is dragged, only the place where it stops is worth hearing.
      if (!timer) speech = setTimeout(() => { live.textContent = said; }, 350);
      lastSaid = said;
    }
    let lastSaid = "";

    // Playing
    const buttons = {};
    function stop() {
      if (!timer) return;
      clearInterval(timer);
      timer = null;
      labelPlay();
      live.textContent = lastSaid;
    }
    function labelPlay() {
      buttons.play.textContent = timer ? "Pause" : "Play";
      buttons.play.setAttribute("aria-pressed", timer ? "true" : "false");
    }
    function toggle() {
      if (timer) return stop();
      const { steps } = explorer;
      if (steps.index() >= steps.count() - 1) steps.go(0);
      timer = setInterval(() => {
        if (!root.isConnected || steps.index() >= steps.count() - 1) return stop();
        return steps.go(steps.index() + 1);
      }, reduced() ? PAUSE_REDUCED : PAUSE);
      return labelPlay();
    }
    const moveTo = (index) => {
      stop();
      explorer.steps.go(clamp(index, 0, explorer.steps.count() - 1));
    };
    const button = (key, text, label, act) => {
      buttons[key] = h("button", { type: "button", "data-do": key, "aria-label": label, onclick: act }, text);
      return buttons[key];
    };
    const transport = h("div", { class: "cnx-transport", role: "group", "aria-label": "Steps" },
      button("first", "«", "First position", () => moveTo(0)),
      button("back", "‹", "One step back", () => moveTo(explorer.steps.index() - 1)),
      button("play", "", null, toggle),
      button("step", "›", "One step on", () => moveTo(explorer.steps.index() + 1)),
      button("last", "»", "Last position", () => moveTo(explorer.steps.count() - 1)));
    labelPlay();

    const explorer = type.build(app);
    const stage = h("div", { class: "cnx-stage" }, explorer.stage);
    const editor = h("details", { class: "cnx-editor", hidden: !explorer.editor.length },
      h("summary", {}, "Edit the numbers"), h("div", { class: "cnx-fields" }, explorer.editor));
    explorer.handle.setAttribute("aria-describedby", help.id);
    explorer.handle.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " ") {
        if (!problem) toggle();
      } else {
        if (problem || !/^(Arrow|Page|Home|End)/.test(event.key)) return;
        stop();
        if (!explorer.steps.keys(event.key)) return;
      }
      event.preventDefault();
    });
    explorer.handle.addEventListener("pointerdown", stop);

    const foot = h("div", { class: "cnx-foot" },
      h("button", { type: "button", "data-do": "reset", onclick: () => {
        stop();
        notice.textContent = "";
        app.change(initial);
      } }, "Start again"),
      options.link ? h("button", { type: "button", "data-do": "link", onclick: share }, "Link to this state") : null,
      notice);

    function share() {
      const address = linkTo(name, initial, app.state);
      window.history.replaceState(null, "", address);
      const done = "The page's address now holds this state";
      const clipboard = navigator.clipboard
        ? navigator.clipboard.writeText(address) : Promise.reject(new Error("no clipboard"));
      clipboard.then(() => { notice.textContent = `${done}, and it was copied.`; },
        () => { notice.textContent = `${done}: copy it from there.`; });
    }

    const root = h("div", {
      class: "cnx-root", role: "group", "aria-label": get("alt") || type.title, "data-kind": kind,
    }, title, help, h("div", { class: "cnx-fields" }, explorer.controls), alert, stage, transport,
    explorer.after, editor, foot, live);

    element.replaceChildren(root);
    const start = (state, text) => {
      app.apply(state);
      notice.textContent = text;
    };
    if (options.link) {
      const { state, notice: text, linked } = stateFromLink(kind, name, initial);
      start(state, text);
      if (linked) element.scrollIntoView({ block: "start" });
    } else start(get("state") || initial, "");
    live.textContent = "";
    clearTimeout(speech);

    return {
      root,
      /** Take a state from outside, or say why not. */
      receive(state) {
        if (equal(state, app.state)) return;
        const reason = complaint(kind, state, initial);
        if (reason) {
          notice.textContent = `That state is not used, because ${reason}.`;
          return;
        }
        stop();
        start(state, "");
      },
      /** Look at the link again: the reader may have changed the address of the open page. */
      followLink() {
        const { state, notice: text, linked } = stateFromLink(kind, name, initial);
        if (!linked) return;
        stop();
        start(state, text);
      },
      remove() {
        stop();
        clearTimeout(speech);
        root.remove();
      },
    };
  }

  // ── Where explorers live ─────────────────────────────────────────────────────────────────────

  /** On the site: replace the still picture in each marked element by its explorer. */
  function mountAll(scope = document) {
    const taken = new Set();
    const mounted = [];
    for (const element of scope.querySelectorAll("div.cnn-explorer[data-state]")) {
      const kind = element.dataset.kind;
      let name = element.dataset.name;
      for (let n = 2; taken.has(name); n += 1) name = `${element.dataset.name}-${n}`;
      taken.add(name);
      const given = { kind, name, alt: element.dataset.alt, initial: JSON.parse(element.dataset.state) };
      const still = [...element.childNodes];
      try {
        element.id = element.id || `${PREFIX}${name}`;
        mounted.push(mount(element, (key) => given[key], () => {}, { link: true }));
      } catch (error) {
        // Better a still picture than none.
        element.replaceChildren(...still);
        console.error(error);
      }
    }
    window.addEventListener("hashchange", () => mounted.forEach((one) => one.followLink()));
    return mounted;
  }

  /** In JupyterLab: anywidget calls this with the model that Python holds. */
  function render({ model, el }) {
    const set = (key, value) => {
      model.set(key, value);
      model.save_changes();
    };
    const explorer = mount(el, (key) => model.get(key), set);
    // JupyterLab would take keys on buttons and lists, even Enter, for its own commands.
    el.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    });
    const follow = () => explorer.receive(model.get("state"));
    model.on("change:state", follow);
    return () => {
      model.off("change:state", follow);
      explorer.remove();
    };
  }

  return { LIMITS, mount, mountAll, render };
})();

// Only a plain script has a current script; an anywidget module has none.
if (typeof document !== "undefined" && document.currentScript) {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => CnnExplorers.mountAll());
  } else CnnExplorers.mountAll();
}
