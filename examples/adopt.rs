//! Measures what `init --adopt` takes over, and fails where a judge that knows
//! nothing of its alignment finds something wrong that counts as current.
//!
//! `cargo run --release --example adopt -- DIR [ROUNDS [SEED]]`
//!
//! - `covenant`, three versions of one text in 70 translations. Where both texts
//!   have the same blocks one for one, each belongs to its like; the others were
//!   read by hand, see [`BY_HAND`].
//! - `udhr`, a declaration: the numbers of the articles tell what is right.
//! - The translations of both with one block deleted, joined with the
//!   next, divided, or in another's place, at random.

#![allow(clippy::print_stdout, reason = "an example program prints its table")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use hexapla::format::markdown::Extraction;
use hexapla::model::segment::{Piece, pieces};
use hexapla::model::{
    FileState, Kind, Locale, Segment, Settings, Snapshot, StatementFile, StatementId, Status,
};
use hexapla::workflow::adopt::beads::align;
use hexapla::workflow::adopt::block::{Block, Shape, blocks};
use hexapla::workflow::adopt::layout::layout;
use hexapla::workflow::adopt::{self, Folder, Translation};
use hexapla::workflow::{statements, sync};
use serde_json::Value;
use support::{Outcome, extract, short, table, tag};

/// What belongs together in the files whose blocks are not those of the source,
/// as people read them: runs of the source, and of the translation, by their
/// numbers; `+` joins what is one text. A heading of another level is still the
/// heading. What is not named is missing, or left over.
const BY_HAND: [(&str, &str); 16] = [
    ("1.4/bn", "0-1=0 2=2+3 3-4=4 9=6 6-7=7 8=10 10-25=11"),
    ("1.4/bs", "0-21=0 22=22+23 23-25=24"),
    ("1.4/fa-IR", "0-25=0"),
    ("1.4/gu", "0-19=0 20=20+21 21-26=22"),
    ("1.4/mr", "0-19=0 20=20+21+22 21-26=23"),
    ("1.4/ru", "0-16=0 17+18=17 19-21=18 22+23=21 24-25=22"),
    ("1.4/zh-CN", "0-19=0 20=20+21+22 21=23 22=24+25 23-25=26"),
    ("1.4/zh-TW", "0-19=0 20=20+21+22 21=23 22=24+25 23-25=26"),
    ("2.0/hi", "0-2=0 4-42=3"),
    ("2.0/ko", "0-18=0 19-42=20"),
    ("2.0/pt-BR", "0-22=0 23=23+24 24-42=25"),
    ("2.0/zh-CN", "0-20=0 21=21+22 22-42=23"),
    ("2.1/ar", "0-41=0 42=42+43"),
    ("2.1/ko", "0-18=0 19-42=20"),
    ("2.1/zh-CN", "0-20=0 21=21+22 22-42=23"),
    ("2.1/zh-TW", "0-20=0 21=21+22 22-42=23"),
];

fn main() -> ExitCode {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "corpora".to_owned()));
    let rounds = std::env::args().nth(2).and_then(|text| text.parse().ok()).unwrap_or(30);
    let seed = std::env::args().nth(3).and_then(|text| text.parse().ok()).unwrap_or(1);
    let mut wrong = Vec::new();
    let measured = covenant(&folder.join("covenant"), &mut wrong)
        .and_then(|()| udhr(&folder.join("udhr"), &mut wrong))
        .and_then(|()| perturbed(&folder, rounds, seed, &mut wrong))
        .and_then(|()| speed(&folder.join("covenant")));
    if let Err(trouble) = measured {
        println!("{trouble}");
        return ExitCode::from(2);
    }
    if wrong.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("{} texts are wrong and current; the first ten:", wrong.len());
    wrong.iter().take(10).for_each(|case| println!("- {case}"));
    ExitCode::FAILURE
}

/// A text of the source, or several, with what renders them.
type Group = (BTreeSet<usize>, Vec<usize>);

/// A folder as it was adopted, in memory.
struct World {
    settings: Settings,
    after: Snapshot,
    translations: BTreeMap<Locale, Translation>,
}

fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Adopts texts by their locales.
fn adopted(texts: &BTreeMap<String, String>) -> Outcome<World> {
    let files: BTreeMap<String, String> =
        texts.iter().map(|(locale, text)| (format!("{locale}.md"), text.clone())).collect();
    let paths: Vec<String> = files.keys().cloned().collect();
    let layout = layout("statement", &paths, &tag("en"), &|_| true);
    let group = layout.groups.first().ok_or("no statement was found")?;
    let settings = Settings::new(tag("en"), group.targets.keys().cloned().collect());
    let before = Snapshot {
        settings: settings.clone(),
        statements: Vec::new(),
        unavailable: BTreeMap::new(),
        excluded: BTreeSet::new(),
        locale_files: BTreeMap::new(),
    };
    let folder = Folder { layout: &layout, texts: &files, is_new: true };
    let request = sync::Request::default();
    let mut adoption = adopt::plan(&before, folder, &request);
    let mut after = before;
    for (locale, links) in &adoption.links {
        after.settings.locales.entry(locale.clone()).or_default().links.extend(links.clone());
    }
    for write in adoption.changes.writes {
        put(&mut after, &write.path, write.content)?;
    }
    let again = sync::plan(&after, &statements::read(&after), &request).changes;
    if !again.is_empty() {
        return Err(format!("a sync after it writes {:?}", again.paths()));
    }
    let translations = adoption.statements.pop().ok_or("no statement was adopted")?.translations;
    Ok(World { settings, after, translations })
}

fn put(snapshot: &mut Snapshot, path: &str, text: String) -> Outcome<()> {
    let id = |id: &str| StatementId::parse(id).ok_or_else(|| format!("{path} has no id"));
    if let Some(name) = path.strip_prefix("statements/").and_then(|p| p.strip_suffix(".md")) {
        let (id, path) = (id(name)?, path.to_owned());
        snapshot.statements.push(StatementFile { id, path, text });
    } else if let Some(rest) = path.strip_prefix("locales/").and_then(|p| p.strip_suffix(".ftl")) {
        let (locale, name) = rest.split_once('/').ok_or_else(|| format!("{path} has no locale"))?;
        snapshot.locale_files.insert((tag(locale), id(name)?), FileState::Text(text));
    }
    Ok(())
}

/// Returns a text without all that adopting may write otherwise: placeholders,
/// addresses, markup and spaces.
fn bare(text: &str) -> String {
    let plain: String = pieces(text)
        .map(|piece| match piece {
            Piece::Plain(plain) => plain,
            Piece::Placeholder(_) => "",
        })
        .collect();
    let prose =
        plain.split_whitespace().filter(|word| !word.contains("://") && !word.contains('@'));
    prose.flat_map(str::chars).filter(|c| c.is_alphanumeric()).collect()
}

/// What the judge says of one translation.
#[derive(Default)]
struct Verdict {
    right: usize,
    wrong: Vec<String>,
}

/// Judges each segment by what belongs together.
fn judge(world: &World, locale: &Locale, target: &Extraction, truth: &[Group]) -> Outcome<Verdict> {
    let read = statements::read(&world.after);
    let statement = read.all.first().ok_or_else(|| format!("{:?}", read.findings))?;
    let rows: Vec<(Status, String)> = statement
        .translations(locale)
        .ok_or_else(|| format!("no locale {locale}"))?
        .map(|(_, entry, status)| (status, entry.map(|e| bare(&e.text)).unwrap_or_default()))
        .collect();
    let expected = |blocks: &[usize]| -> String {
        blocks.iter().map(|&at| bare(&target.segments[at].text)).collect()
    };
    let mut verdict = Verdict::default();
    let of = |at: usize| truth.iter().find(|(source, _)| source.contains(&at));
    for (at, (status, text)) in rows.iter().enumerate() {
        let right = match of(at) {
            None => *status == Status::Missing,
            // Of several that were joined, one gets the text.
            Some((several, blocks)) if several.len() > 1 => {
                let one = several.iter().filter(|&&n| rows[n].1 == expected(blocks)).count() == 1;
                one && (*status == Status::Missing || *text == expected(blocks))
            }
            Some((_, blocks)) => *text == expected(blocks),
        };
        verdict.right += usize::from(right);
        let whole = of(at).is_some_and(|(source, blocks)| source.len() == 1 && blocks.len() == 1);
        if *status == Status::Current && !(right && whole) {
            verdict.wrong.push(format!("{locale} {at}: {}", short(text)));
        }
    }
    Ok(verdict)
}

/// Returns what belongs together in a file.
fn truth(name: &str, source: &[Block], target: &[Block]) -> Outcome<Vec<Group>> {
    let same = source.iter().map(|b| b.shape).eq(target.iter().map(|b| b.shape));
    let one = |at: usize| (BTreeSet::from([at]), vec![at]);
    if let Some((_, hand)) = BY_HAND.iter().find(|(file, _)| *file == name) {
        return by_hand(hand);
    }
    if same {
        return Ok((0..source.len()).map(one).collect());
    }
    let prefix =
        source.iter().take(target.len()).map(|b| b.shape).eq(target.iter().map(|b| b.shape));
    match name.starts_with("1.4/") && target.len() + 1 == source.len() && prefix {
        true => Ok((0..target.len()).map(one).collect()),
        false => Err(format!("{name}: other blocks than the source, and nobody has read it")),
    }
}

fn by_hand(hand: &str) -> Outcome<Vec<Group>> {
    let number = |text: &str| text.parse::<usize>().map_err(|error| format!("{hand}: {error}"));
    let list = |text: &str| text.split('+').map(number).collect::<Outcome<Vec<_>>>();
    let mut out = Vec::new();
    for part in hand.split_whitespace() {
        let (source, target) = part.split_once('=').ok_or("a part has two sides")?;
        if let Some((first, last)) = source.split_once('-') {
            let (first, last, start) = (number(first)?, number(last)?, number(target)?);
            out.extend((first..=last).map(|at| (BTreeSet::from([at]), vec![start + at - first])));
        } else {
            out.push((list(source)?.into_iter().collect(), list(target)?));
        }
    }
    Ok(out)
}

/// The versions of the text, each with its texts by locale.
fn versions(folder: &Path) -> Outcome<Vec<(&'static str, BTreeMap<String, String>)>> {
    let mut out = Vec::new();
    for version in ["1.4", "2.0", "2.1"] {
        let folder = folder.join(version);
        let entries =
            std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut texts = BTreeMap::new();
        for path in entries.flatten().map(|entry| entry.path()) {
            if let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) {
                texts.insert(name.to_owned(), read(&path)?);
            }
        }
        out.push((version, texts));
    }
    Ok(out)
}

fn covenant(folder: &Path, wrong: &mut Vec<String>) -> Outcome<()> {
    let mut rows = Vec::new();
    let mut below = Vec::new();
    for (version, texts) in versions(folder)? {
        let world = adopted(&texts)?;
        let source = blocks(&extract(&texts["en"], &world.settings));
        let mut all = [0; 6];
        for (locale, translation) in &world.translations {
            let target = extract(&texts[&locale.to_string()], &world.settings);
            let name = format!("{version}/{locale}");
            let truth = truth(&name, &source, &blocks(&target))?;
            let verdict = judge(&world, locale, &target, &truth)?;
            let left: usize = translation.left.iter().map(|lines| lines.clone().count()).sum();
            let counts = [
                source.len(),
                verdict.right,
                translation.sure,
                translation.unconfirmed.len(),
                translation.missing,
                left,
            ];
            all.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            if verdict.right * 100 < source.len() * 98 {
                below.push(format!("{name} ({} of {})", verdict.right, source.len()));
            }
            rows.push(row(&name, &counts, verdict.wrong.len()));
            wrong.extend(verdict.wrong.iter().map(|case| format!("{version} {case}")));
        }
        rows.push(row(&format!("{version} all"), &all, 0));
    }
    println!("covenant: each translation, a line for all of a version\n");
    println!("{}", table(&HEAD, &rows));
    println!("Less than 98 of 100 right: {}\n", below.join(", "));
    Ok(())
}

const HEAD: [&str; 8] =
    ["text", "blocks", "right", "sure", "unconfirmed", "missing", "lines left", "wrong, current"];

fn row(name: &str, counts: &[usize], wrong: usize) -> Vec<String> {
    let numbers = counts.iter().chain([&wrong]).map(usize::to_string);
    std::iter::once(name.to_owned()).chain(numbers).collect()
}

/// Returns the declaration as Markdown, and the article of each block.
fn declaration(json: &Value) -> (String, Vec<(usize, usize)>) {
    let word = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut out = format!("# {}\n", word(&json["title"]));
    let mut places = vec![(0, 0)];
    let sections = std::iter::once(json["preamble"].clone()).chain(list(&json["articles"]));
    for (number, section) in sections.enumerate() {
        out += &format!("\n## {}\n", word(&section["title"]));
        places.push((number + 1, 0));
        for (n, paragraph) in list(&section["paragraphs"]).iter().enumerate() {
            out += &format!("\n{}\n", word(paragraph));
            places.push((number + 1, n + 1));
        }
    }
    (out, places)
}

/// Articles that have as many paragraphs as the source, and not the same ones, as
/// people read them: an opening line is added and two are joined (Vietnamese
/// preamble), one is divided and the last is missing (Samoan, article 26).
const OTHERWISE: [(&str, usize); 2] = [("vi", 1), ("sm", 27)];

/// A harder text: paragraphs are joined and divided in many languages. Right is
/// what stands in the same article, and where both have as many paragraphs there,
/// at the same place in it.
fn udhr(folder: &Path, wrong: &mut Vec<String>) -> Outcome<()> {
    let json = |path: &Path| -> Outcome<Value> {
        serde_json::from_str(&read(path)?).map_err(|error| error.to_string())
    };
    let english = declaration(&json(&folder.join("eng.json"))?);
    let settings = Settings::new(tag("en"), Vec::new());
    let source = blocks(&extract(&english.0, &settings));
    let count =
        |places: &[(usize, usize)], article| places.iter().filter(|p| p.0 == article).count();
    let (mut totals, mut languages, mut skipped) = ([0; 5], 0, 0);
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| !path.ends_with("eng.json")) {
        let json = json(path)?;
        let (text, places) = declaration(&json);
        let target = blocks(&extract(&text, &settings));
        if target.len() != places.len() || json["articles"].as_array().is_none_or(|a| a.len() != 30)
        {
            skipped += 1;
            continue;
        }
        languages += 1;
        totals[0] += source.len();
        for bead in align(&source, &target) {
            let paired = !bead.source.is_empty() && !bead.target.is_empty();
            let fits = bead.source.clone().all(|i| {
                bead.target.clone().all(|j| {
                    let (ours, theirs) = (english.1[i], places[j]);
                    let as_many = count(&english.1, ours.0) == count(&places, theirs.0)
                        && !OTHERWISE
                            .contains(&(json["lang"].as_str().unwrap_or_default(), ours.0));
                    ours.0 == theirs.0 && (!as_many || ours == theirs)
                })
            });
            match (paired, bead.doubt) {
                (false, _) => totals[3] += bead.source.len(),
                (true, None) => totals[1] += 1,
                (true, Some(_)) => totals[2] += bead.source.len(),
            }
            totals[4] += usize::from(paired && !fits);
            if paired && !fits && bead.doubt.is_none() {
                wrong.push(format!("udhr {} {bead:?}", json["lang"]));
            }
        }
    }
    println!(
        "udhr: {languages} languages, {skipped} left out, as not all of it is one text each\n"
    );
    let head = ["blocks", "sure", "unconfirmed", "missing", "wrong, not current"];
    println!("{}", table(&head, &[totals.map(|total| total.to_string()).to_vec()]));
    Ok(())
}

/// A block of a translation that something was done to: which blocks it was, and
/// whether it is all of them.
#[derive(Clone)]
struct Piecework {
    segment: Segment,
    shape: Shape,
    from: Vec<usize>,
    whole: bool,
}

/// A small generator, so that every run measures the same (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap_or_default()
    }
}

const DEEDS: [&str; 5] = ["delete", "join", "divide", "swap neighbours", "swap any two"];

/// A translation whose blocks are those of its source, but for the last.
type Case = (String, Vec<Block>, Extraction);

/// Returns the translations that something can be done to.
fn cases(folder: &Path) -> Outcome<Vec<(&'static str, Vec<Case>)>> {
    let settings = Settings::new(tag("en"), Vec::new());
    let mut covenant = Vec::new();
    for (version, texts) in versions(&folder.join("covenant"))? {
        let source = blocks(&extract(&texts["en"], &settings));
        for (locale, text) in texts.iter().filter(|(locale, _)| *locale != "en") {
            let name = format!("{version} {locale}");
            covenant.push((name, source.clone(), extract(text, &settings)));
        }
    }
    let json = |path: &Path| -> Outcome<Value> {
        serde_json::from_str(&read(path)?).map_err(|error| error.to_string())
    };
    let english = declaration(&json(&folder.join("udhr/eng.json"))?).0;
    let source = blocks(&extract(&english, &settings));
    let mut udhr = Vec::new();
    let entries = std::fs::read_dir(folder.join("udhr")).map_err(|error| error.to_string())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| !path.ends_with("eng.json")) {
        let json = json(path)?;
        let name = json["lang"].as_str().unwrap_or_default().to_owned();
        if OTHERWISE.iter().all(|(lang, _)| *lang != name) {
            udhr.push((name, source.clone(), extract(&declaration(&json).0, &settings)));
        }
    }
    Ok(vec![("covenant", covenant), ("udhr", udhr)])
}

fn perturbed(folder: &Path, rounds: usize, seed: u64, wrong: &mut Vec<String>) -> Outcome<()> {
    let mut random = Random(seed);
    for (corpus, cases) in cases(folder)? {
        // The declaration is three times as long, and in more languages.
        let rounds = if corpus == "udhr" { rounds.div_ceil(5) } else { rounds };
        let mut tally: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
        for (name, source, target) in &cases {
            let Some(whole) = whole(source, target) else { continue };
            for deed in DEEDS.iter().flat_map(|deed| std::iter::repeat_n(*deed, rounds)) {
                let mut done = whole.clone();
                let at = random.below(done.len());
                if !perturb(&mut done, at, deed, &mut random) {
                    continue;
                }
                let found = wrong_after(source, &done);
                let add = [1, found.0, found.1.len(), usize::from(!found.1.is_empty())];
                let counts = tally.entry(deed).or_default();
                counts.iter_mut().zip(add).for_each(|(sum, one)| *sum += one);
                // Two texts of one length that changed places cannot be told
                // apart without knowing the language.
                if !deed.starts_with("swap") {
                    wrong.extend(found.1.iter().map(|i| format!("{deed} {corpus} {name} {i}")));
                }
            }
        }
        let known = DEEDS.iter().filter_map(|deed| Some((deed, tally.get(deed)?)));
        let rows: Vec<Vec<String>> =
            known.map(|(deed, counts)| row(deed, &counts[..3], counts[3])).collect();
        println!("{corpus}: one block changed at random\n");
        println!("{}", table(&["deed", "texts", "sure", "wrong, current", "in texts"], &rows));
    }
    Ok(())
}

/// Returns the blocks of a translation, where they are those of its source.
fn whole(source: &[Block], target: &Extraction) -> Option<Vec<Piecework>> {
    let found = blocks(target);
    let same = source.iter().zip(&found).all(|(a, b)| a.shape == b.shape);
    let as_many = found.len() == source.len() || found.len() + 1 == source.len();
    let pieces = target.segments.iter().zip(&found).enumerate();
    let piece = |(at, (segment, block)): (usize, (&Segment, &Block))| Piecework {
        segment: segment.clone(),
        shape: block.shape,
        from: vec![at],
        whole: true,
    };
    (same && as_many).then(|| pieces.map(piece).collect())
}

/// Counts what is sure, and returns which blocks are so wrongly.
fn wrong_after(source: &[Block], done: &[Piecework]) -> (usize, Vec<usize>) {
    let target: Vec<Block> = done.iter().map(|p| Block::new(&p.segment, p.shape)).collect();
    let beads = align(source, &target);
    let sure: Vec<_> = beads
        .iter()
        .filter(|b| b.doubt.is_none() && !b.source.is_empty() && !b.target.is_empty())
        .collect();
    let wrong = sure.iter().filter(|bead| {
        let piece = &done[bead.target.start];
        !piece.whole || piece.from != [bead.source.start]
    });
    (sure.len(), wrong.map(|bead| bead.source.start).collect())
}

/// Does something to a block; says whether it could be done.
fn perturb(done: &mut Vec<Piecework>, at: usize, deed: &str, random: &mut Random) -> bool {
    let like_next = done.get(at + 1).is_some_and(|next| next.shape == done[at].shape);
    match deed {
        "delete" => drop(done.remove(at)),
        "join" if like_next && done[at].shape.kind != Kind::Heading => {
            let next = done.remove(at + 1);
            let first = &mut done[at];
            first.segment.text = format!("{} {}", first.segment.text, next.segment.text);
            first.segment.placeholders.extend(next.segment.placeholders);
            first.from.extend(next.from);
        }
        "divide" if done[at].shape.kind != Kind::Heading => return divide(done, at, random),
        "swap neighbours" if like_next => done.swap(at, at + 1),
        "swap any two" => {
            let other = random.below(done.len());
            if at == other || done[at].shape != done[other].shape {
                return false;
            }
            done.swap(at, other);
        }
        _ => return false,
    }
    true
}

fn divide(done: &mut Vec<Piecework>, at: usize, random: &mut Random) -> bool {
    let text = done[at].segment.text.clone();
    let gap = |c: char| c.is_whitespace() || "。、，".contains(c);
    let gaps: Vec<usize> =
        text.char_indices().filter(|(_, c)| gap(*c)).map(|(n, c)| n + c.len_utf8()).collect();
    let Some(&cut) = gaps.get(random.below(gaps.len())) else { return false };
    let (first, second) = text.split_at(cut);
    let whole = first.matches('{').count() == first.matches('}').count();
    if !whole || first.trim().is_empty() || second.trim().is_empty() {
        return false;
    }
    done[at].whole = false;
    done.insert(at + 1, done[at].clone());
    for (n, half) in [first, second].into_iter().enumerate() {
        let segment = &mut done[at + n].segment;
        segment.text = half.to_owned();
        segment.placeholders.retain(|p| half.contains(&format!("${} ", p.name)));
    }
    true
}

/// How long texts of many blocks take.
fn speed(folder: &Path) -> Outcome<()> {
    let settings = Settings::new(tag("en"), Vec::new());
    let many = |locale: &str, count: usize| -> Outcome<Vec<Block>> {
        let text = read(&folder.join("2.1").join(format!("{locale}.md")))?;
        Ok(blocks(&extract(&text, &settings)).into_iter().cycle().take(count).collect())
    };
    let mut rows = Vec::new();
    for (ours, theirs) in [(1_000, 1_000), (1_000, 900), (10_000, 10_000), (50_000, 40_000)] {
        let (source, target) = (many("en", ours)?, many("de", theirs)?);
        let start = Instant::now();
        let beads = align(&source, &target);
        let pairs = beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty());
        let time = start.elapsed().as_millis();
        rows.push(vec![
            ours.to_string(),
            theirs.to_string(),
            pairs.count().to_string(),
            time.to_string(),
        ]);
    }
    println!("{}", table(&["source", "target", "pairs", "ms"], &rows));
    Ok(())
}
