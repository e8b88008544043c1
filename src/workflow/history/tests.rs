use super::*;

const DAY: i64 = 86_400;

/// Writes a step as `DAY: STATEMENT SEGMENTS LOCALE=STATUSES; ...`. A segment
/// is its id and a digit for its text, a status the first letter of its word;
/// `x -` is gone.
fn step(text: &str) -> Step {
    let (day, rest) = text.split_once(": ").unwrap();
    let seconds = day.parse::<i64>().unwrap() * DAY;
    let revision = Revision {
        id: text.to_owned(),
        seconds,
        author: None,
        subject: String::new(),
        is_merge: false,
    };
    Step { revision, changed: rest.split("; ").map(changed).collect() }
}

fn changed(text: &str) -> (StatementId, Option<State>) {
    let mut words = text.split(' ');
    let id = StatementId::parse(words.next().unwrap()).unwrap();
    let segments = words.next().unwrap();
    if segments == "-" {
        return (id, None);
    }
    let outline = |segment: &str| Outline {
        id: SegmentId::parse(&format!("s-{}", &segment[..1])).unwrap(),
        fingerprint: Fingerprint::of(segment),
        words: segment[1..].parse().unwrap(),
    };
    let segments = segments.split(',').map(outline).collect();
    let statuses = words.map(|word| {
        let (locale, letters) = word.split_once('=').unwrap();
        (Locale::parse(locale).unwrap(), letters.chars().map(status).collect())
    });
    (id, Some(State { segments, statuses: statuses.collect() }))
}

fn status(letter: char) -> Status {
    match letter {
        'c' => Status::Current,
        's' => Status::Stale,
        'u' => Status::Unconfirmed,
        _ => Status::Missing,
    }
}

fn ask(steps: &[&str], statement: Option<&str>, shallow: bool) -> (Vec<Step>, History) {
    let steps: Vec<Step> = steps.iter().map(|text| step(text)).collect();
    let question = Question {
        statements: statement.map(|id| [StatementId::parse(id).unwrap()].into()),
        locales: vec![Locale::parse("pl").unwrap(), Locale::parse("uk").unwrap()],
        shallow,
    };
    let history = record(&steps, &question);
    (steps, history)
}

/// Writes what came as `STATEMENT ID LOCALE FROM-TO`, and what waits as
/// `STATEMENT ID LOCALE SINCE`, with `sSTEP` where it is stale.
fn told(history: &History) -> String {
    let span = |span: &Span| {
        let Span { statement, segment, locale, from, to } = span;
        format!("{statement} {segment} {locale} {from}-{to}")
    };
    let came = history.spans.iter().map(span);
    let waits = history.waits.iter().flat_map(|((statement, locale), waits)| {
        waits.iter().map(move |(segment, wait)| {
            let stale = wait.stale.map(|step| format!(" s{step}")).unwrap_or_default();
            let longer = if wait.longer { "+" } else { "" };
            format!("{statement} {segment} {locale} {}{stale}{longer}", wait.since)
        })
    });
    came.chain(waits).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_segment_waits_until_its_translation_is_current() {
    for (steps, expected) in [
        (&["0: x a1 pl=m", "2: x a1 pl=c"][..], "x s-a pl 0-1"),
        (&["0: x a1 pl=c"], ""),
        (&["0: x a1 pl=m"], "x s-a pl 0"),
        (&["0: x a1 pl=c", "1: x a2 pl=s"], "x s-a pl 1 s1"),
        (&["0: x a1 pl=c", "1: x a2 pl=s", "2: x a2 pl=c"], "x s-a pl 1-2"),
        // Another change while it is stale does not begin anew.
        (&["0: x a1 pl=c", "1: x a2 pl=s", "2: x a3 pl=s", "3: x a3 pl=c"], "x s-a pl 1-3"),
        (&["0: x a1 pl=c", "1: x a2 pl=s", "2: x a2 pl=u", "3: x a3 pl=s"], "x s-a pl 1 s1"),
        (&["0: x a1 pl=m", "1: x a2 pl=s"], "x s-a pl 0 s1"),
        (&["0: x a1 pl=m", "1: x a2 pl=s", "2: x a2 pl=m", "3: x a2 pl=s"], "x s-a pl 0 s3"),
        // The author took the change back: nobody translated.
        (&["0: x a1 pl=c", "1: x a2 pl=s", "2: x a1 pl=c"], ""),
        (&["0: x a1 pl=c", "1: x a2 pl=s", "2: x a1 pl=s", "3: x a1 pl=c"], ""),
        // Each locale and each segment for itself.
        (&["0: x a1,b1 pl=mc uk=cm", "1: x a1,b1 pl=cc uk=cm"], "x s-a pl 0-1, x s-b uk 0"),
        // What is gone, a draft, or no target any more waits no more.
        (&["0: x a1,b1 pl=mm", "1: x b1 pl=c"], "x s-b pl 0-1"),
        (&["0: x a1 pl=m", "1: x -"], ""),
        (&["0: x a1 pl=m", "1: x a1", "2: x a1 pl=m"], "x s-a pl 2"),
        // Clocks that differ are no matter here.
        (&["5: x a1 pl=m", "2: x a1 pl=c"], "x s-a pl 0-1"),
    ] {
        assert_eq!(told(&ask(steps, None, false).1), expected, "{steps:?}");
    }
}

#[test]
fn what_waited_before_a_shallow_clone_begins_is_not_measured() {
    let steps = ["0: x a1,b1 pl=ms", "1: x a1,b1 pl=cs", "2: y c1 pl=m", "3: y c1 pl=c"];
    assert_eq!(told(&ask(&steps, None, true).1), "y s-c pl 2-3, x s-b pl 0 s0+");
}

#[test]
fn a_renamed_statement_takes_its_past_along() {
    for (steps, expected) in [
        (&["0: x a1,b1 pl=mc", "1: x -; y a1,b1 pl=mc", "2: y a1,b1 pl=cc"][..], "y s-a pl 0-2"),
        // Half of its segments will do; less is another statement.
        (&["0: x a1,b1 pl=mc", "1: x -; y a1,c1 pl=mc"], "y s-a pl 0"),
        (&["0: x a1,b1 pl=mc", "1: x -; y a1,c1,d1 pl=mcc"], "y s-a pl 1"),
        // The old one is still there: a copy.
        (&["0: x a1 pl=m", "1: y a1 pl=m"], "x s-a pl 0, y s-a pl 1"),
        (
            &["0: x a1 pl=m; z b1 pl=m", "1: x -; z -; y b1 pl=m; w a1 pl=m"],
            "w s-a pl 0, y s-b pl 0",
        ),
    ] {
        assert_eq!(told(&ask(steps, None, false).1), expected, "{steps:?}");
    }
    let steps = ["0: x a1 pl=m", "1: o b1 pl=m", "2: x -; y a1 pl=m", "3: o b1 pl=c"];
    let (_, history) = ask(&steps, Some("y"), false);
    let points: Vec<usize> = history.points.iter().map(|point| point.step).collect();
    assert_eq!((points, told(&history).as_str()), (vec![0, 2], "y s-a pl 0"));
}

#[test]
fn coverage_is_counted_after_each_commit() {
    let steps =
        ["0: x a1,b4 pl=mc uk=mm", "1: y c5 pl=s", "2: x b4 pl=c uk=u", "3: y -", "4: x b4 uk=c"];
    let (steps, mut history) = ask(&steps, None, false);
    let brief = |(segments, words): &(Coverage, Coverage)| {
        let of =
            |c: &Coverage| format!("c{} s{} u{} m{}", c.current, c.stale, c.unconfirmed, c.missing);
        format!("{} / {}", of(segments), of(words))
    };
    let points: Vec<String> = history
        .points
        .iter()
        .map(|p| format!("{} | {}", brief(&p.coverage[0]), brief(&p.coverage[1])))
        .collect();
    assert_eq!(
        points,
        [
            "c1 s0 u0 m1 / c4 s0 u0 m1 | c0 s0 u0 m2 / c0 s0 u0 m5",
            "c1 s1 u0 m1 / c4 s5 u0 m1 | c0 s0 u0 m2 / c0 s0 u0 m5",
            "c1 s1 u0 m0 / c4 s5 u0 m0 | c0 s0 u1 m0 / c0 s0 u4 m0",
            "c1 s0 u0 m0 / c4 s0 u0 m0 | c0 s0 u1 m0 / c0 s0 u4 m0",
            "c0 s0 u0 m0 / c0 s0 u0 m0 | c1 s0 u0 m0 / c4 s0 u0 m0",
        ]
    );
    assert_eq!(told(&history), "x s-b uk 0-4");
    // From a day on: with the point that held then.
    history.begin_on(&steps, Date::parse("1970-01-04").unwrap());
    assert_eq!(history.points.iter().map(|point| point.step).collect::<Vec<_>>(), [2, 3, 4]);
    assert_eq!(history.spans.len(), 1);
    history.begin_on(&steps, Date::parse("1971-01-01").unwrap());
    assert_eq!((history.points.len(), history.spans.len()), (1, 0));
}

#[test]
fn half_and_nine_in_ten_are_what_they_say() {
    for (seconds, expected) in [
        (vec![], None),
        (vec![7], Some((1, 7, 7))),
        (vec![4, 2], Some((2, 3, 4))),
        ((1..=10).rev().collect(), Some((10, 5, 9))),
        ((1..=11).collect(), Some((11, 6, 10))),
        (vec![i64::MAX, i64::MAX], Some((2, i64::MAX, i64::MAX))),
    ] {
        let found = pace(seconds.clone()).map(|pace| (pace.count, pace.median, pace.slow));
        assert_eq!(found, expected, "{seconds:?}");
    }
    let (steps, history) = ask(&["5: x a1 pl=m", "2: x a1 pl=c", "9: y b1 uk=m"], None, false);
    assert_eq!(length(&steps, &history.spans[0]), 0);
    let locales = [Locale::parse("pl").unwrap(), Locale::parse("uk").unwrap()];
    let paces = paces(&history, &steps, &locales);
    assert_eq!((paces[0].waiting, paces[0].longest), (0, None));
    assert_eq!((paces[1].waiting, paces[1].longest, paces[1].pace), (1, Some(2), None));
}

#[test]
fn rows_are_even_in_time() {
    let hour = 3600;
    for (seconds, most, hours, points) in [
        (vec![], 5, None, vec![]),
        (vec![0, 1, 2], 3, None, vec![0, 1, 2]),
        // All within an hour.
        (vec![0, 1, 2, 3], 3, Some(1), vec![0, 3]),
        (vec![0, hour, hour + 1, 2 * hour, 9 * hour], 4, Some(6), vec![0, 3, 4]),
        (
            (0..100).map(|day| day * DAY).collect(),
            12,
            Some(336),
            vec![0, 13, 27, 41, 55, 69, 83, 97, 99],
        ),
        // A clock that goes back.
        (vec![0, 9 * DAY, 2 * DAY, 10 * DAY], 3, Some(336), vec![0, 3]),
        (vec![i64::MIN, 0, i64::MAX, 5], 3, Some(i64::MAX / 3600 + 1), vec![0, 3]),
    ] {
        let rows = rows(&seconds, most);
        assert_eq!((rows.hours, rows.points.clone()), (hours, points), "{seconds:?}");
        assert!(rows.points.len() <= most.max(seconds.len().min(most)), "{seconds:?}");
    }
}
