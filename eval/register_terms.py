#!/usr/bin/env python3
"""Draws 50 terms of office from a SQLite record, with the sentences they stand on, to be looked through by hand.
usage: eval/register_terms.py RECORD SEED      the same record and seed give the same terms"""
import random
import sqlite3
import sys

DRAWN = 50
TERMS = """select e.name, p.body_name, p.title, t.acting, t.start_earliest, t.start_latest, t.end_earliest, t.end_latest, t.person, t.post
           from term t join entity e on e.id = t.person join post p on p.id = t.post order by t.id"""
SEEN = """select a.day, a.standing, s.prefix, s.quote, s.suffix from attestation a join statement s on s.id = a.statement
          where a.person = ? and a.post = ? order by a.day limit 2"""

if len(sys.argv) != 3:
    sys.exit(__doc__)
record = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
terms = record.execute(TERMS).fetchall()
random.seed(int(sys.argv[2]))
for number, (name, body, title, acting, *bounds, person, post) in enumerate(random.sample(terms, min(DRAWN, len(terms))), 1):
    print(f"{number}. {name} | {body} + {title}{' (acting)' if acting else ''} | {bounds[0]}..{bounds[1]} to {bounds[2]}..{bounds[3]}")
    for day, standing, before, quote, after in record.execute(SEEN, (person, post)):
        print("     ", day, standing, f"{before[-24:]}【{quote}】{after[:24]}".replace("\n", " "))
