// Huijian: what script adds to pages that work without it. No build step, nothing from elsewhere.
(() => {
  "use strict";
  const $ = (query, from = document) => from.querySelector(query);
  const $$ = (query, from = document) => [...from.querySelectorAll(query)];
  const root = document.documentElement;
  const english = root.lang === "en";
  const say = (chinese, other) => (english ? other : chinese);
  const base = document.body.dataset.root || "";
  const written = document.body.dataset.written === "yes";
  const keep = {
    get(name) { try { return localStorage.getItem(name); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(name, value); } catch { /* private windows keep nothing */ } },
  };
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // Daylight and dark; which colour rises.
  const dress = () => {
    for (const name of ["theme", "rise"]) {
      const value = keep.get(name);
      if (value) root.dataset[name] = value; else delete root.dataset[name];
    }
  };
  dress();
  const deeds = {
    theme() {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      keep.set("theme", dark ? "light" : "dark");
      dress();
    },
    all() {
      const boxes = $$('.review-row input[type="checkbox"]');
      const on = boxes.some(box => !box.checked);
      for (const box of boxes) box.checked = on;
    },
    rise() {
      keep.set("rise", root.dataset.rise === "green" ? "red" : "green");
      dress();
    },
  };
  for (const button of $$("[data-do]")) {
    button.hidden = false;
    button.addEventListener("click", () => deeds[button.dataset.do]?.(button));
  }

  // A file answers no question: whoever asks one for an earlier day is told so, lest he take what stands there for that day's.
  if (written && new URLSearchParams(location.search).has("asOf"))
    $("main").prepend(make("p", "tag warn", say("此站是写好的文件，不能回看到某一天；以下是最新的。", "This site is files and cannot look back to a day: what follows is the latest.")));

  // Following where no server answers: the browser keeps what is followed, and looks its news up on the pages of what is followed.
  const most = 30;
  const follows = () => {
    try {
      const kept = JSON.parse(keep.get("follows"));
      return Array.isArray(kept) ? kept.filter(one => /^\/\w+\/[\w.]+$/.test(one?.path)).slice(0, most) : [];
    } catch { return []; }
  };
  const addressOf = path => base + (english ? "/en" : "") + path + (written ? ".html" : "");
  const label = (button, on) => {
    button.textContent = on ? say("取消关注", "Unfollow") : say("关注", "Follow");
    button.classList.toggle("on", on);
  };
  const choose = (path, name) => {
    const kept = follows();
    const others = kept.filter(one => one.path !== path);
    const on = others.length === kept.length && kept.length < most;
    if (on) others.push({ path, name, feed: $('link[type="application/atom+xml"]')?.href });
    keep.set("follows", JSON.stringify(others));
    return on;
  };
  const newsOf = async one => {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(addressOf(one.path))).text(), "text/html");
      return $$("[data-stories] > li", page).slice(0, 60).map(line => {
        const said = $(".count", line).textContent.split(" · ").pop();
        const [, year, month, day] = said.match(/(\d+)年(\d+)月(\d+)日/) ?? [];
        return { ...one, told: $("a", line), tag: $(".tag", line), said, at: year ? Date.UTC(year, month - 1, day) : Date.parse(said) || 0 };
      });
    } catch { return []; }
  };
  const linkTo = (path, className, name) => {
    const link = make("a", className, name);
    link.href = addressOf(path);
    link.lang = "zh-CN";
    return link;
  };
  const toldIn = one => {
    const told = make("span");
    if (one.tag) told.append(one.tag.cloneNode(true), " ");
    told.append(one.told.cloneNode(true));
    return told;
  };
  const byDay = (one, other) => other.at - one.at;
  const showFollowed = async () => {
    const kept = follows();
    const news = await Promise.all(kept.map(newsOf));
    const strip = $("#followed ul");
    strip?.replaceChildren(...news.map(([newest], i) => newest ?? { ...kept[i], at: 0 }).sort(byDay).slice(0, 6).map(one => {
      const line = make("li");
      line.append(linkTo(one.path, "who", one.name), one.told ? toldIn(one) : "", make("span", "count", one.said));
      return line;
    }));
    $("#followed-entries")?.replaceChildren(...kept.map(one => {
      const line = make("li", "spread");
      const button = make("button", "chip", say("取消关注", "Unfollow"));
      button.setAttribute("aria-label", `${button.textContent} ${one.name}`);
      button.addEventListener("click", () => { choose(one.path); showFollowed(); });
      line.append(linkTo(one.path, "who", one.name), button);
      return line;
    }));
    const days = new Map();
    const told = new Map();
    for (const one of news.flat().sort(byDay)) {
      const address = one.told.getAttribute("href");
      if (told.has(address)) { told.get(address).append(say("、", ", ") + one.name); continue; }
      if (told.size === 60) break;
      const line = make("li");
      const names = make("span", "as", one.name);
      line.append(toldIn(one), names);
      told.set(address, names);
      if (!days.has(one.said)) {
        const section = make("section", "part");
        section.append(make("h2", "", one.said), make("ul", "rows"));
        days.set(one.said, section);
      }
      days.get(one.said).lastChild.append(line);
    }
    $("#followed-news")?.replaceChildren(...days.values());
    for (const [query, hidden] of [["#followed", !kept.length], ["#followed-none", kept.length], ["#how-to-follow", kept.length], ["[data-do=opml]", !kept.some(one => one.feed)]])
      $(query)?.toggleAttribute("hidden", Boolean(hidden));
  };
  deeds.follow = button => label(button, choose(button.dataset.entry, $("h1").firstChild.textContent.trim()));
  deeds.opml = () => {
    const list = new DOMParser().parseFromString('<opml version="2.0"><head><title>Huijian</title></head><body/></opml>', "text/xml");
    for (const { name, feed } of follows()) {
      if (!feed) continue;
      const outline = list.createElement("outline");
      for (const [key, value] of [["type", "rss"], ["text", name], ["xmlUrl", feed]]) outline.setAttribute(key, value);
      list.querySelector("body").append(outline);
    }
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(list)], { type: "text/x-opml" }));
    link.download = "followed.opml";
    link.click();
  };
  if (written) {
    for (const button of $$("[data-do=follow]")) label(button, follows().some(one => one.path === button.dataset.entry));
    if ($("#followed, #followed-news")) showFollowed();
  }

  // A fact and its words light each other up.
  const light = (element, on) => element?.classList.toggle("lit", on);
  for (const link of $$("a.f, a.why[href^='#']")) {
    const other = document.getElementById(link.hash.slice(1));
    for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]])
      link.addEventListener(event, () => light(other, on));
  }

  // Search as you type: on the results page, and as suggestions under the field of the masthead.
  const wait = (work, milliseconds) => {
    let timer;
    return (...given) => { clearTimeout(timer); timer = setTimeout(() => work(...given), milliseconds); };
  };
  const results = $("#results");
  const field = $("[data-search]");
  if (field && results && !written) {
    let asking;
    const ask = wait(async () => {
      asking?.abort();
      asking = new AbortController();
      const address = new URL(field.form.action);
      for (const [name, value] of new FormData(field.form)) if (value) address.searchParams.set(name, value);
      try {
        const answer = await fetch(address, { signal: asking.signal });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        results.replaceChildren(...$("#results", page).childNodes);
        history.replaceState(null, "", address);
      } catch { /* typed on, or offline: what is shown stays */ }
    }, 180);
    field.addEventListener("input", ask);
  }

  // Written pages search titles and names in the browser, from one index that is fetched when it is first needed.
  let index;
  const lookUp = async words => {
    index ??= fetch(`${base}/search-index.json`).then(answer => answer.json());
    const needles = words.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [];
    for (const [name, path, note] of (await index).rows) {
      if (needles.every(needle => name.toLowerCase().includes(needle))) found.push({ name, path, note });
      if (found.length === 50) break;
    }
    return found;
  };
  const rowOf = ({ name, path, note }) => {
    const row = make("li", "spread");
    const link = make("a", "quiet", name);
    link.href = addressOf(path);
    row.append(link, make("span", "count", note));
    return row;
  };
  if (written && results && field) {
    const show = async () => {
      const list = make("ul", "rows");
      if (field.value.trim()) list.append(...(await lookUp(field.value)).map(rowOf));
      $("ul.rows", results)?.remove();
      results.append(list);
    };
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    field.addEventListener("input", wait(show, 120));
    if (field.value) show();
  }
  const quick = $("#q");
  if (quick) {
    const list = make("ul", "suggest");
    list.id = "suggest";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say("建议", "Suggestions"));
    list.hidden = true;
    quick.form.append(list);
    for (const [name, value] of [["role", "combobox"], ["aria-controls", "suggest"], ["aria-expanded", "false"], ["aria-autocomplete", "list"]]) quick.setAttribute(name, value);
    const fold = () => { list.hidden = true; quick.setAttribute("aria-expanded", "false"); quick.removeAttribute("aria-activedescendant"); };
    const suggest = wait(async () => {
      const words = quick.value.trim();
      if (!words) return fold();
      let rows;
      try {
        rows = written ? (await lookUp(words)).slice(0, 8) : await (await fetch(`${base}/api/suggest?q=${encodeURIComponent(words)}`)).json();
      } catch { return fold(); }
      // Who is choosing already keeps the list he chooses from: an answer that comes late must not take it away.
      if (quick.value.trim() !== words || quick.hasAttribute("aria-activedescendant")) return;
      list.replaceChildren(...rows.map((row, number) => {
        const option = make("li");
        option.id = `suggest-${number}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const { href } = $("a", rowOf(row));
        option.dataset.to = href;
        option.append(make("span", "", row.name), make("span", "count", row.note));
        option.addEventListener("mousedown", () => { location.href = href; });
        return option;
      }));
      list.hidden = rows.length === 0;
      quick.setAttribute("aria-expanded", String(!list.hidden));
    }, 120);
    quick.addEventListener("input", () => { quick.removeAttribute("aria-activedescendant"); suggest(); });
    quick.addEventListener("blur", () => setTimeout(fold, 150));
    quick.addEventListener("keydown", event => {
      const options = $$("li", list);
      const at = options.findIndex(option => option.getAttribute("aria-selected") === "true");
      if (event.key === "Escape") return fold();
      if (event.key === "Enter" && at >= 0) { event.preventDefault(); location.href = options[at].dataset.to; }
      if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || list.hidden) return;
      event.preventDefault();
      const next = (at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
      options.forEach((option, number) => option.setAttribute("aria-selected", String(number === next)));
      quick.setAttribute("aria-activedescendant", options[next].id);
    });
  }

  // The home page follows the record. News that arrives waits behind a button, so that nobody loses his place.
  const news = $("#news");
  if (news && root.dataset.live === "yes" && "EventSource" in window) {
    let button;
    const events = new EventSource(`${base}/live`);
    events.addEventListener("change", async () => {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const known = new Set($$(".item", news).map(item => item.id));
      const fresh = $$("#news .item", page).filter(item => !known.has(item.id));
      if (fresh.length === 0) return;
      button ??= (() => {
        const made = make("button", "main more");
        made.type = "button";
        made.setAttribute("aria-live", "polite");
        made.addEventListener("click", () => {
          const { waiting } = made;
          news.replaceChildren(...$("#news", waiting).childNodes);
          $("#followed")?.replaceChildren(...$("#followed", waiting)?.childNodes ?? []);
          for (const item of $$(".item", news)) if (!made.known.has(item.id)) item.classList.add("fresh");
          made.remove();
          button = undefined;
        });
        news.before(made);
        return made;
      })();
      button.waiting = page;
      button.known = known;
      button.textContent = say(`有${fresh.length}则新报道，点此显示`, `${fresh.length} new – show`);
    });
  }

  // The K-line reads out the day under the pointer, or under the arrow keys.
  for (const chart of $$("svg.chart")) {
    const days = chart.dataset.days.split("\n").map(line => line.split("|"));
    const left = Number(chart.dataset.left);
    const step = Number(chart.dataset.step);
    const cross = $(".cross", chart);
    const readout = chart.closest("section")?.querySelector(".readout");
    const names = english ? ["open", "close", "high", "low", "lots", ""] : ["开", "收", "高", "低", "量（手）", ""];
    let at = days.length - 1;
    const show = number => {
      at = Math.min(Math.max(number, 0), days.length - 1);
      const x = left + step * (at + 0.5);
      cross.setAttribute("x1", x);
      cross.setAttribute("x2", x);
      chart.classList.add("on");
      const [day, ...values] = days[at];
      if (readout) readout.textContent = `${day}　${values.map((value, number) => `${names[number]} ${value}`).join("　")}`;
    };
    // The last days are those one comes for.
    chart.parentElement.scrollLeft = chart.parentElement.scrollWidth;
    chart.addEventListener("pointermove", event => {
      const box = chart.getBoundingClientRect();
      show(Math.floor(((event.clientX - box.left) / box.width * chart.viewBox.baseVal.width - left) / step));
    });
    chart.addEventListener("pointerleave", () => chart.classList.remove("on"));
    chart.addEventListener("keydown", event => {
      const move = { ArrowLeft: -1, ArrowRight: 1, Home: -1e6, End: 1e6 }[event.key];
      if (!move) return;
      event.preventDefault();
      show(at + move);
    });
  }

  // Keys, in the grammar of feed readers.
  const help = [
    ["j / k", "下一条 / 上一条", "next / previous"],
    ["o", "打开", "open"],
    ["v", "看原文", "original"],
    ["f", "关注 / 取消关注", "follow / unfollow"],
    ["/", "搜索", "search"],
    ["g h", "首页", "home"],
    ["g l", "台账", "ledger"],
    ["g p", "人物", "people"],
    ["g o", "单位", "bodies"],
    ["g m", "矩阵", "matrix"],
    ["g f", "数字", "figures"],
    ["g s", "证券", "shares"],
    ["g w", "关注", "following"],
    ...(written ? [] : [["g r", "复核", "review"], ["c / x", "复核时：确认 / 驳回", "on review: confirm / reject"], ["s / a", "复核时：选中一条 / 全部", "on review: choose one / all"]]),
    ["?", "这张表", "this list"],
  ];
  const rooms = { h: "/", l: "/ledger", p: "/people", o: "/orgs", m: "/matrix", f: "/figures", s: "/securities", w: "/followed", r: "/review" };
  const go = path => { location.href = base + (english ? "/en" : "") + (path === "/" ? (english && !written ? "" : "/") + (written ? "index.html" : "") : path + (written ? ".html" : "")) || "/"; };
  const items = () => $$("main .item, main tbody tr, main .register > li, main .rows > li, main .events > li").filter(item => item.offsetParent);
  const current = () => $(".here");
  const step = by => {
    const all = items();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    current()?.classList.remove("here");
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    next.classList.add("here");
    next.scrollIntoView({ block: "center" });
    $("a", next)?.focus({ preventScroll: true });
  };
  const showHelp = () => {
    let dialog = $("dialog.keys");
    if (!dialog) {
      dialog = make("dialog", "keys");
      dialog.setAttribute("aria-label", say("快捷键", "Keys"));
      const list = make("dl", "pairs");
      for (const [key, chinese, other] of help) list.append(make("dt", "", key), make("dd", "", say(chinese, other)));
      const close = make("button", "main", say("关上", "Close"));
      close.addEventListener("click", () => dialog.close());
      dialog.append(make("h2", "", say("快捷键", "Keys")), list, close);
      document.body.append(dialog);
    }
    dialog.showModal();
  };
  let before = "";
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    const { key } = event;
    if (before === "g" && key !== "g") {
      before = "";
      if (rooms[key]) { event.preventDefault(); go(rooms[key]); }
      return;
    }
    before = key === "g" ? "g" : "";
    const deed = {
      j: () => step(1),
      k: () => step(-1),
      o: () => $("h2 a, h3 a, a", current() ?? document.createElement("i"))?.click(),
      v: () => $(".source-address")?.click(),
      f: () => $('[data-key="f"]')?.click(),
      "/": () => $("#q")?.focus(),
      "?": showHelp,
    }[key];
    if (deed) { event.preventDefault(); deed(); }
    // On the review page: what is chosen is judged together, else the row one stands on.
    const pressed = `[data-key="${CSS.escape(key)}"]`;
    const chosen = $(".review-row input:checked") && $(`#chosen ${pressed}`);
    const verb = chosen || (current() && $(pressed, current())) || $(`#chosen [data-do]${pressed}`);
    if (verb && !deed) { event.preventDefault(); verb.click(); }
  });
})();
