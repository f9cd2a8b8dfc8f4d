"""Writes the section "Reading pages" of a quality document from predictions and the gold pages; called by reading-pages.sh."""
import json
import os
import sys

BEGIN, END = "<!-- reading pages: begin -->", "<!-- reading pages: end -->"


def table(gold_folder, predictions):
    sys.path.insert(0, gold_folder)
    import score_pages as scorer

    gold = scorer.load_gold(os.path.join(gold_folder, "pages"))
    read = {}
    for line in open(predictions, encoding="utf-8"):
        article = json.loads(line)
        read.setdefault(os.path.basename(article["file"]), article)
    results = [scorer.score_page(page, read.get(page["file"], {})) for page in gold]
    total = scorer.aggregate(results)
    lines = [
        f"{total['pages']} pages: body P {total['body_precision']:.4f}, R {total['body_recall']:.4f}, **F1 {total['body_f1']:.4f}**; "
        f"pages under 0.5: {sum(r['f1'] < .5 for r in results)}; caption leak {total['caption_leak']:.3f}; title exact {total['title_exact']:.4f}; "
        f"published to the minute {total['date_minute']:.4f} (n={total['date_minute_n']}), to the day {total['date_day']:.4f} (n={total['date_day_n']}); "
        f"outlet {total['outlet']:.4f} (n={total['outlet_n']}); byline F1 {total['byline_f1']:.4f}; everything right {total['all_right']:.4f}.",
        "",
        "| page | body F1 | title | time | outlet | byline | captions in the body |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for r in results:
        wrong = r["by"][1] + r["by"][2]
        lines.append(
            f"| {r['file']} | {r['f1']:.3f} | {mark(r['title_ok'])} | {mark(r['min_ok'] if r['min_ok'] is not None else r['day_ok'])} "
            f"| {mark(r['outlet_ok'])} | {'yes' if not wrong else f'{wrong} wrong'} | {r['caption_leak']} of {r['captions']} |")
    return lines


def mark(value):
    return "none given" if value is None else "yes" if value else "no"


def main(gold_folder, predictions, document):
    text = open(document, encoding="utf-8").read() if os.path.exists(document) else "# Quality\n"
    if BEGIN not in text:
        text = text.rstrip() + f"\n\n## Reading pages\n\n{BEGIN}\n{END}\n"
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    body = "\n".join(table(gold_folder, predictions))
    with open(document, "w", encoding="utf-8") as out:
        out.write(f"{before}{BEGIN}\nWritten by `eval/reading-pages.sh`; change the rules, not the table.\n\n{body}\n{END}{after}")


if __name__ == "__main__":
    main(*sys.argv[1:])
