#!/usr/bin/env python3
"""Times whole commands on generated workspaces, beside the tools that do the
same work on the same texts.

    benches/whole.py [--size medium|large|one|tiny|wide] [--work DIR] [--peers]
                     [--instructions] [--runs N]

Builds the release binary, writes a workspace of statements in 24 languages,
fills it, and times each command in it, and in a copy with an edited revision
of the statements. With --peers also gettext, pot2po and po4a, which must be
installed (Debian: gettext po4a; PyPI: translate-toolkit rapidfuzz). With --instructions
also the instructions that valgrind's callgrind counts, which are steadier
than seconds. The size `wide` is many statements in 8 languages, and shows how
status and sync grow with their number.

The texts come from gen_corpus.py beside the project; its translations are a
function of the source text, so that each can be traced to what it was made
from. CPU is user and system time of the process and its children, peak the
largest resident set of one process. Everything is written below --work and
used again where it is there.
"""
import argparse
import json
import math
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT.parent / "shared" / "tools"
SIZES = {"tiny": (20, 8), "medium": (300, 24), "large": (1000, 24), "one": (1, 24),
         "wide": (20000, 8)}
# Of the statements of `wide`, the first so many.
STEPS = (5000, 10000, 20000)
# The one long statement: this many segments.
LONG = 8000


# ------------------------------------------------------------------ measuring

class Cost:
    """What a command took: wall and CPU seconds, peak memory in MiB."""

    def __init__(self, wall, cpu, peak, status):
        self.wall, self.cpu, self.peak, self.status = wall, cpu, peak, status

    def __str__(self):
        return f"{self.cpu:8.3f} s CPU {self.wall:8.3f} s wall {self.peak:7.1f} MiB"


class Runner:
    """A process that runs commands one by one. It is small and stays so: what
    a process holds when it forks is counted as the peak of its child."""

    def __init__(self):
        ours, theirs = socket.socketpair()
        if os.fork() == 0:
            ours.close()
            self.serve(theirs.makefile("rw"))
            os._exit(0)
        theirs.close()
        self.talk = ours.makefile("rw")

    def serve(self, talk):
        for line in talk:
            command, cwd, stdin, out = json.loads(line)
            reader, writer = os.pipe()
            if os.fork() == 0:
                with open(stdin or os.devnull, "rb") as source, open(out or os.devnull, "wb") as sink:
                    done = subprocess.run(command, cwd=cwd, stdin=source, stdout=sink,
                                          stderr=subprocess.DEVNULL)
                used = resource.getrusage(resource.RUSAGE_CHILDREN)
                cpu = used.ru_utime + used.ru_stime
                os.write(writer, json.dumps([cpu, used.ru_maxrss / 1024, done.returncode]).encode())
                os._exit(0)
            os.close(writer)
            os.wait()
            talk.write(os.read(reader, 1000).decode() + "\n")
            talk.flush()
            os.close(reader)

    def run(self, command, cwd, stdin=None, out=None):
        """Runs one command to its end and measures it with all its children."""
        before = time.monotonic()
        parts = [[str(part) for part in command], str(cwd), stdin and str(stdin), out and str(out)]
        self.talk.write(json.dumps(parts) + "\n")
        self.talk.flush()
        cpu, peak, status = json.loads(self.talk.readline())
        return Cost(time.monotonic() - before, cpu, peak, status)


def median(costs):
    return sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]


def instructions(command, cwd):
    """Counts the instructions of one command, in millions."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    return int(found.group(1)) / 1e6 if found else float("nan")


# ----------------------------------------------------------------- workspaces

def generated(work, size):
    """Writes the corpus of a size, once."""
    statements, langs = SIZES[size]
    corpus = work / "corpus"
    if not (corpus / "langs.txt").exists():
        count = 300 if size == "one" else statements
        subprocess.run([sys.executable, TOOLS / "gen_corpus.py", "--out", corpus,
                        "--statements", str(count), "--langs", str(langs)],
                       check=True, stdout=subprocess.DEVNULL)
        if size == "one":
            join(corpus / "r0/statements")
            join(corpus / "r1/statements")
    return corpus


def join(folder):
    """Makes one long statement of many: the front matter of the first, and
    all blocks."""
    parts = sorted(folder.glob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in parts]
    front = texts[0].split("\n---\n", 1)[0] + "\n---\n"
    blocks = [block for text in texts for block in text.split("\n---\n", 1)[1].strip().split("\n\n")]
    for path in parts:
        path.unlink()
    (folder / "long.md").write_text(front + "\n" + "\n\n".join(blocks[:LONG]) + "\n", encoding="utf-8")


PLACEHOLDER = re.compile(r"(\{ \$[\w-]+ \})")


def translated(text, lang):
    """Returns the translation of a segment; its placeholders stay."""
    from gen_corpus import fake
    parts = PLACEHOLDER.split(text)
    return "".join(part if k % 2 else fake(part, lang) for k, part in enumerate(parts))


def fill(workspace, langs):
    """Writes a translation into every empty entry, as a translator does."""
    for lang in langs:
        for path in (workspace / "locales" / lang).rglob("*.ftl"):
            lines = path.read_text(encoding="utf-8").split("\n")
            for at, line in enumerate(lines):
                if line.endswith(' = { "" }') and lines[at - 1].startswith("# @source "):
                    source = lines[at - 2][2:].strip()
                    lines[at] = line[:-len('{ "" }')] + translated(source, lang)
            path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def workspace(work, corpus, binary):
    """Makes the workspace of r0, translated, and says where it is."""
    folder = work / "r0"
    if folder.exists():
        return folder
    making = work / "r0.making"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    langs = (corpus / "langs.txt").read_text().split()
    (making / "hexapla.yaml").write_text(f"source: en\ntargets: [{', '.join(langs)}]\n")
    shutil.copytree(corpus / "r0/statements", making / "statements")
    subprocess.run([binary, "sync"], cwd=making, check=True, stdout=subprocess.DEVNULL)
    fill(making, langs)
    making.rename(folder)
    return folder


def revised(work, corpus, name):
    """Makes a copy of the workspace with the edited statements."""
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(work / "r0", folder)
    shutil.rmtree(folder / "statements")
    shutil.copytree(corpus / "r1/statements", folder / "statements")
    return folder


# ---------------------------------------------------------------------- peers

def po(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


PO_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"Language: {}\\n"\n"MIME-Version: 1.0\\n"\n\n'


def write_one(listing, folder, lang):
    """Writes the segments of all statements as messages of one file."""
    folder.mkdir(parents=True, exist_ok=True)
    out = [PO_HEAD.format(lang)]
    for statement in listing["statements"]:
        for segment in statement["segments"]:
            context = po(f"{statement['id']} {segment['id']}")
            text, target = segment["text"], translated(segment["text"], lang)
            out.append(f"msgctxt {context}\nmsgid {po(text)}\nmsgstr {po(target)}\n\n")
    (folder / f"{lang}.po").write_text("".join(out), encoding="utf-8")


def write_po(listing, folder, lang):
    """Writes the segments of each statement as messages, one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for statement in listing["statements"]:
        seen, out = set(), [PO_HEAD.format(lang or "en")]
        for segment in statement["segments"]:
            if segment["text"] in seen:
                continue
            seen.add(segment["text"])
            target = translated(segment["text"], lang) if lang else ""
            out.append(f"msgid {po(segment['text'])}\nmsgstr {po(target)}\n\n")
        ending = "po" if lang else "pot"
        name = statement["id"].replace("/", "_")
        (folder / f"{name}.{ending}").write_text("".join(out), encoding="utf-8")


def listing(binary, folder):
    done = subprocess.run([binary, "status", "--segments", "--format", "json"], cwd=folder,
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def peer_files(work, corpus, binary, langs):
    """Writes the same messages as PO files."""
    folder = work / "po"
    if folder.exists():
        return folder
    making = work / "po.making"
    shutil.rmtree(making, ignore_errors=True)
    bare = work / "bare"
    for name in ("r0", "r1"):
        shutil.rmtree(bare, ignore_errors=True)
        bare.mkdir()
        (bare / "hexapla.yaml").write_text("source: en\ntargets: [de]\n")
        shutil.copytree(corpus / name / "statements", bare / "statements")
        segments = listing(binary, bare)
        if name == "r0":
            for lang in langs:
                write_po(segments, making / "r0" / lang, lang)
                write_one(segments, making / "one", lang)
        write_po(segments, making / f"{name}-pot", None)
    shutil.rmtree(bare)
    making.rename(folder)
    return folder


def po4a_files(work, corpus, langs):
    """Writes a po4a project of the statements, translated."""
    folder = work / "po4a"
    if folder.exists():
        return folder
    making = work / "po4a.making"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    shutil.copytree(corpus / "r0/statements", making / "statements")
    config = [f"[po4a_langs] {' '.join(langs)}", "[po4a_paths] po/all.pot $lang:po/$lang.po"]
    for path in sorted((making / "statements").rglob("*.md")):
        name = path.relative_to(making / "statements")
        config.append(f"[type: text] statements/{name} $lang:build/$lang/{name} "
                      'opt:"-o markdown -o yfm_keys=title,summary"')
    (making / "po4a.cfg").write_text("\n".join(config) + "\n")
    (making / "po").mkdir()
    charset = ["--master-charset", "UTF-8", "--localized-charset", "UTF-8"]
    subprocess.run(["po4a", "--no-translations", *charset, "po4a.cfg"], cwd=making, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    from translate.storage.pypo import pofile
    for lang in langs:
        store = pofile.parsefile(str(making / "po/all.pot"))
        for unit in store.units:
            if not unit.isheader():
                unit.target = translated(str(unit.source), lang)
        store.savefile(str(making / f"po/{lang}.po"))
    making.rename(folder)
    return folder


# ------------------------------------------------------------------- fidelity

def fidelity_of(shown, truth):
    """Counts, of the changed blocks, those shown with the right previous text,
    a wrong one, or none; and of the inserted ones those with any."""
    right = wrong = lost = inserted = 0
    for block in truth["blocks"]:
        before = {flat(text) for text in block["from"]}
        now = flat(block["text"])
        if block["kind"] in ("code", "rule"):
            continue
        previous = shown.get((block["file"], now))
        if previous is None and now in before:
            continue
        if block["label"] == "inserted":
            inserted += bool(previous)
        elif now not in before:
            if not previous:
                lost += 1
            elif previous <= before:
                right += 1
            else:
                wrong += 1
    return right, wrong, lost, inserted


def flat(text):
    """Returns a text without what tools write in their own way."""
    text = re.sub(r"\]\([^)]*\)", "]()", text)
    text = re.sub(r"\{ \$[\w-]+ \}|https?://[^\s)>]+|[\w.]+@[\w.]+", "", text)
    text = re.sub(r"[A-Z]{2}\d{2}(?: [0-9A-Z]{4})+(?: [0-9A-Z]{1,4})?", "", text)
    return re.sub(r"[\s#>*|-]+", " ", text).strip()


def shown_by_us(folder, lang):
    """Returns, for each entry of a language, the previous texts that it shows;
    a piece that was cut off another segment names that one."""
    shown = {}
    for path in (folder / "locales" / lang).rglob("*.ftl"):
        text, was, cut_off, by_id, pieces = "", set(), [], {}, []
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.startswith("# @was "):
                was.add(flat(line[7:]))
            elif line.startswith("# @from ") and ": " in line:
                was.add(flat(line.split(": ", 1)[1]))
            elif line.startswith("# @from "):
                cut_off.append(line[8:].strip())
            elif line.startswith("# ") and not line.startswith(("# @", "# $")):
                text = flat(line[2:])
            elif line and not line.startswith("#"):
                by_id[line.split(" ", 1)[0]] = was
                pieces.append((text, was, cut_off))
                text, was, cut_off = "", set(), []
        for text, was, cut_off in pieces:
            named = [by_id.get(segment, set()) for segment in cut_off]
            shown[(path.stem, text)] = was.union(*named)
    return shown


def shown_by_po(folder):
    """Returns, for each message of merged PO files, the previous texts."""
    from translate.storage.pypo import pofile
    shown = {}
    for path in folder.glob("*.po"):
        for unit in pofile.parsefile(str(path)).units:
            if unit.isheader() or unit.isobsolete():
                continue
            before = "".join(line[1:-1] for line in unit.prev_msgid)
            before = before.replace('\\"', '"').replace("\\\\", "\\")
            shown[(path.stem, flat(str(unit.source)))] = {flat(before)} if before else set()
    return shown


# ----------------------------------------------------------------------- rows

class Table:
    def __init__(self, args, runner):
        self.args, self.runner, self.costs = args, runner, {}

    def row(self, name, cost, note=""):
        self.costs[name] = cost
        print(f"{name:<34}{cost}  {note}", flush=True)

    def command(self, name, command, cwd, note=""):
        """Times a command that changes nothing, again and again."""
        command = [str(part) for part in command]
        self.runner.run(command, cwd)
        costs = [self.runner.run(command, cwd) for _ in range(self.args.runs)]
        self.row(name, median(costs), note)
        if self.args.instructions:
            print(f"{'':<34}{instructions(command, cwd):10.0f} million instructions", flush=True)

    def ratio(self, name, ours, theirs, goal):
        if ours in self.costs and theirs in self.costs:
            value = self.costs[ours].cpu / self.costs[theirs].cpu
            print(f"{name:<52}{value:7.3f}  (1/{1 / value:.1f})  to reach: {goal}")


def hashed(work, folder):
    """Lists the files that a command reads."""
    paths = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    (work / "paths").write_text("\n".join(paths) + "\n")
    return work / "paths"


def measure(args, runner, binary):
    work = Path(args.work) / args.size
    work.mkdir(parents=True, exist_ok=True)
    corpus = generated(work, args.size)
    langs = (corpus / "langs.txt").read_text().split()
    folder = workspace(work, corpus, binary)
    table = Table(args, runner)
    run = runner.run
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"# {args.size}: {len(files)} files, {size:.0f} MB, {len(langs)} languages")

    floor = median([run(["git", "hash-object", "--stdin-paths"], folder, hashed(work, folder))
                    for _ in range(args.runs + 1)])
    table.row("git hash-object", floor)
    table.command("status", [binary, "status"], folder)
    table.command("sync, nothing changed", [binary, "sync"], folder)
    run([binary, "check", "--format", "json"], folder, out=work / "check.json")
    told = (work / "check.json").read_bytes().count(b'"check": ')
    table.command("check", [binary, "check"], folder, f"{told} findings")
    out = work / "built"
    builds = []
    for _ in range(min(args.runs, 3)):
        shutil.rmtree(out, ignore_errors=True)
        builds.append(run([str(binary), "build", "--output", str(out)], folder))
    table.row("build", median(builds))
    syncs = []
    for _ in range(min(args.runs, 3)):
        copy = revised(work, corpus, "r1")
        syncs.append(run([str(binary), "sync"], copy))
    table.row("sync of a revision", median(syncs))
    if args.instructions:
        copy = revised(work, corpus, "r1-counted")
        count = instructions([str(binary), "sync"], copy)
        print(f"{'':<34}{count:10.0f} million instructions", flush=True)
        shutil.rmtree(copy)
    truth_path = corpus / "truth.json"
    if args.size != "one":
        truth = json.loads(truth_path.read_text())
        told_right("ours", fidelity_of(shown_by_us(work / "r1", langs[0]), truth))
    if args.peers:
        peers(work, corpus, binary, langs, table)
        if args.size != "one":
            told_right("msgmerge", fidelity_of(shown_by_po(work / "merged" / langs[0]), truth))
            told_right("pot2po", fidelity_of(shown_by_po(work / "pot2po" / langs[0]), truth))
    print()
    table.ratio("sync of a revision : pot2po", "sync of a revision", "pot2po", "1/30")
    table.ratio("sync of a revision : msgmerge", "sync of a revision", "msgmerge", "1/90")
    table.ratio("sync, nothing changed : git hash-object", "sync, nothing changed",
                "git hash-object", "2")
    table.ratio("status : git hash-object", "status", "git hash-object", "2")
    table.ratio("status : msgfmt --statistics", "status", "msgfmt --statistics", "1/10")
    table.ratio("check : msgfmt -c", "check", "msgfmt -c", "1")
    table.ratio("build : po4a --no-update", "build", "po4a --no-update", "1/60")


def grow(args, runner, binary):
    """Times status and sync in parts of one workspace, and fits a power to it."""
    work = Path(args.work) / args.size
    work.mkdir(parents=True, exist_ok=True)
    corpus = generated(work, args.size)
    folder = workspace(work, corpus, binary)
    table = Table(args, runner)
    for count in STEPS:
        part = work / f"part-{count}"
        linked(folder, part, count)
        print(f"# {count} statements, {len(list(part.rglob('*.ftl')))} locale files")
        table.command(f"status {count}", [binary, "status"], part)
        table.command(f"sync, nothing changed {count}", [binary, "sync"], part)
        edited = sorted((corpus / "r1/statements").glob("*.md"))[:count]
        for path in edited:
            # A link is not written through: it leads to the text of before.
            place = part / "statements" / path.name
            if place.exists():
                place.unlink()
                shutil.copyfile(path, place)
        table.row(f"sync of a revision {count}", runner.run([str(binary), "sync"], part))
        shutil.rmtree(part)
    print()
    for name in ("status", "sync, nothing changed", "sync of a revision"):
        for what in ("cpu", "wall", "peak"):
            values = [getattr(table.costs[f"{name} {count}"], what) for count in STEPS]
            print(f"{name:<24}{what:<6}grows as the number of statements to the power of "
                  f"{power(STEPS, values):.2f}")


def linked(folder, part, count):
    """Makes a workspace of the first statements of another, without a copy."""
    shutil.rmtree(part, ignore_errors=True)
    names = [path.stem for path in sorted((folder / "statements").glob("*.md"))[:count]]
    shutil.copytree(folder / "locales", part / "locales", copy_function=lambda a, b: None)
    (part / "statements").mkdir()
    shutil.copyfile(folder / "hexapla.yaml", part / "hexapla.yaml")
    for name in names:
        os.link(folder / "statements" / f"{name}.md", part / "statements" / f"{name}.md")
    for lang in (folder / "locales").iterdir():
        for name in names:
            os.link(lang / f"{name}.ftl", part / "locales" / lang.name / f"{name}.ftl")


def power(counts, values):
    """Fits `value = a * count ** b` by least squares of the logarithms; returns b."""
    xs, ys = [math.log(count) for count in counts], [math.log(value) for value in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def told_right(who, counts):
    right, wrong, lost, inserted = counts
    changed = max(1, right + wrong + lost)
    print(f"{who}: of {changed} changed blocks {100 * right / changed:.1f} % with the right previous "
          f"text, {100 * wrong / changed:.1f} % with a wrong one, {lost} with none; "
          f"{inserted} new ones with one", flush=True)


def peers(work, corpus, binary, langs, table):
    run = table.runner.run
    files = peer_files(work, corpus, binary, langs)
    each = 'for l in "$@"; do for f in {}; do {}; done; done'

    def loop(name, where, body):
        table.row(name, run(["sh", "-c", each.format(where, body), "sh", *langs], files))

    # One file a language is what costs them least; for merging it is the worst.
    loop("msgfmt --statistics", "one/$l.po", 'msgfmt --statistics -o /dev/null "$f"')
    loop("msgfmt -c", "one/$l.po", 'msgfmt -c -o /dev/null "$f"')
    merged = work / "merged"
    for lang in langs:
        (merged / lang).mkdir(parents=True, exist_ok=True)
    loop("msgmerge", "r0/$l/*.po", f'n=${{f##*/}}; msgmerge --previous -q -o {merged}/$l/$n "$f" '
         'r1-pot/${n}t 2>/dev/null')
    (work / "pot2po").mkdir(exist_ok=True)
    table.row("pot2po", run(["sh", "-c", "for l in \"$@\"; do python3 -m translate.convert.pot2po "
                             f"--progress=none -t r0/$l r1-pot {work}/pot2po/$l; done",
                             "sh", *langs], files))
    po4a = po4a_files(work, corpus, langs)
    table.row("po4a --no-update", run(
        ["po4a", "--no-update", "--master-charset", "UTF-8", "--localized-charset", "UTF-8",
         "--keep", "0", "--force", "po4a.cfg"], po4a))


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--size", choices=SIZES, default="medium")
    args.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "hexapla-bench"))
    args.add_argument("--peers", action="store_true")
    args.add_argument("--instructions", action="store_true")
    args.add_argument("--runs", type=int, default=5)
    args = args.parse_args()
    if not TOOLS.is_dir():
        sys.exit(f"{TOOLS} is not there: nothing to generate texts with")
    runner = Runner()
    sys.path.insert(0, str(TOOLS))
    subprocess.run(["cargo", "build", "--release", "--locked"], cwd=ROOT, check=True)
    work = grow if args.size == "wide" else measure
    work(args, runner, ROOT / "target/release/hexapla")


if __name__ == "__main__":
    main()
