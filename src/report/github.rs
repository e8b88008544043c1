//! Workflow commands of GitHub Actions: each finding is shown beside its line
//! in the pull request.
//!
//! A runner obeys every line that begins with `::`, and every line with `##[`
//! in it. So what people have written only ever stands inside a command of our
//! own, where it is data; the plain line at the end holds none of it.

use super::order::{Kind, Part, excuse, parts, sentence, subject};
use super::text::findings::place;
use super::text::{check, cut, safe};
use crate::l10n::message;
use crate::model::{Finding, Judged, Judgement, Place, Severity, Standing};

/// How many annotations of each level GitHub shows for a step.
const SHOWN: usize = 10;

/// How many columns of a text stand in an annotation.
const TEXT: usize = 300;

/// Returns the findings that count as annotations, the worst first and no more
/// than are shown, those that are excused as notices, and the verdict. `prefix`
/// leads from the root of the repository to the workspace.
pub fn check(judgement: &Judgement, prefix: &str) -> String {
    let of =
        |pick: &dyn Fn(&Judged) -> bool| parts(judgement.findings.iter().filter(|one| pick(one)));
    // What is new first: there is room for the known only behind it.
    let new = of(&|one| one.standing == Standing::Counts && !one.known);
    let known = of(&|one| one.standing == Standing::Counts && one.known);
    let mut out = String::new();
    for severity in [Severity::Error, Severity::Warning] {
        let all = new.iter().chain(&known).flat_map(|part| kinds(part, severity, prefix));
        out.extend(all.take(SHOWN));
    }
    let excused = of(&|one| one.standing.is_excused());
    out.extend(excused.iter().flat_map(|part| excuses(part, prefix)).take(SHOWN));
    out + &check::summary(judgement) + "\n"
}

/// Returns what ended a command as annotations.
pub fn findings(findings: &[Finding], prefix: &str) -> String {
    findings.iter().map(|one| annotation(&Judged::counts(one.clone()), prefix)).collect()
}

fn kinds<'a>(
    part: &'a Part<'_>,
    severity: Severity,
    prefix: &'a str,
) -> impl Iterator<Item = String> + 'a {
    let of = part.kinds.iter().filter(move |kind| kind.severity == severity);
    of.flat_map(move |kind| match kind.together() {
        Some(together) => vec![one_for_all(kind, &together, prefix)],
        None => kind.all.iter().take(SHOWN).map(|one| annotation(one, prefix)).collect(),
    })
}

/// Returns one annotation for several whole translations, at the first.
fn one_for_all(kind: &Kind<'_>, together: &str, prefix: &str) -> String {
    let first = kind.all[0];
    let place = Place { column: None, length: None, ..first.finding.place.clone() };
    let lines = [Some(safe(together)), sentence(first).1.map(|hint| safe(&hint))];
    command(kind.severity.as_str(), &place, &title(first), &lines, prefix)
}

fn annotation(one: &Judged, prefix: &str) -> String {
    let (sentence, hint) = sentence(one);
    let texts = one.texts.as_ref();
    let text = |text: &String| cut(&safe(text), TEXT);
    let labelled = |id, text: String| format!("{}: {text}", message(id, &[]));
    let lines = [
        Some(safe(&sentence)),
        hint.map(|hint| safe(&hint)),
        texts.map(|texts| labelled("check-source", text(&texts.source))),
        texts.map(|texts| labelled("check-target", text(&texts.target))),
    ];
    let severity = one.finding.severity.as_str();
    command(severity, &one.finding.place, &title(one), &lines, prefix)
}

/// Returns a notice for what a check found and people have excused.
fn excuses<'a>(part: &'a Part<'_>, prefix: &'a str) -> impl Iterator<Item = String> + 'a {
    part.kinds.iter().map(move |kind| {
        let first = kind.all[0];
        let why = excuse(&first.standing).map(|why| safe(&why));
        let said = format!("{} {} ({})", kind.all.len(), kind.check, kind.lines());
        let lines = [why, Some(safe(&said))];
        command("notice", &first.finding.place, &title(first), &lines, prefix)
    })
}

fn title(one: &Judged) -> String {
    let finding = &one.finding;
    let subject = subject(finding.statement.as_ref(), finding.locale.as_ref());
    safe(&format!("{}: {subject}", finding.check))
}

/// Writes a workflow command: properties, and lines of a message, none of which
/// can end it.
fn command(
    level: &str,
    place: &Place,
    title: &str,
    lines: &[Option<String>],
    prefix: &str,
) -> String {
    let mut properties = Vec::new();
    if let Some(path) = &place.path {
        properties.push(("file", safe(&joined(prefix, path))));
        for (name, number) in numbers(place) {
            properties.push((name, number.to_string()));
        }
    }
    properties.push(("title", title.to_owned()));
    let properties: Vec<String> =
        properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    // The log shows neither the file nor the title of an annotation.
    let at = Some(self::place(place)).filter(|at| !at.is_empty()).map(|at| safe(&at));
    let first = lines.iter().flatten().next().cloned().unwrap_or_default();
    let first = at.map_or(first.clone(), |at| format!("{at}: {first}"));
    let rest = lines.iter().flatten().skip(1).cloned();
    let text: Vec<String> = std::iter::once(first).chain(rest).collect();
    format!("::{level} {}::{}\n", properties.join(","), data(&text.join("\n")))
}

fn numbers(place: &Place) -> Vec<(&'static str, usize)> {
    let Some(line) = place.line else { return Vec::new() };
    let mut numbers = vec![("line", line), ("endLine", line)];
    if let Some(column) = place.column {
        numbers.push(("col", column));
        numbers.push(("endColumn", column + place.length.unwrap_or(0)));
    }
    numbers
}

/// Joins the path of the workspace and one in it.
pub(super) fn joined(prefix: &str, path: &str) -> String {
    match prefix.trim_matches('/') {
        "" | "." => path.to_owned(),
        prefix => format!("{prefix}/{path}"),
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Verdict;
    use crate::report::fixture::{about, allowed, hostile, judgement, known, waived, whole};

    fn objection(make: fn(&'static str) -> Finding, line: usize) -> Judged {
        about(make("no-source"), "uk", line, "Two, trains: 100 %", "Два <<потяги>>")
    }

    #[test]
    fn a_finding_stands_beside_its_line() {
        let verdict = judgement(Verdict::Fail, vec![objection(Finding::error, 24)]);
        let lines = check(&verdict, "site/");
        let (first, rest) = lines.split_once('\n').unwrap();
        assert_eq!(
            first,
            "::error file=site/locales/uk/night-trains.ftl,line=24,endLine=24,col=16,endColumn=22,\
             title=no-source%3A night-trains (uk)::locales/uk/night-trains.ftl:24:16: \
             The line with @source above s-91bd02 is gone, so nobody knows which text was \
             translated.%0ARun `hexapla sync`, read both texts, then run `hexapla accept`.\
             %0Asource: Two, trains: 100 %25%0Atranslation: Два потяги"
        );
        assert_eq!(rest, "fails: one error.\n");
    }

    #[test]
    fn the_worst_stand_first_and_no_more_than_are_shown() {
        let mut all: Vec<Judged> = (1..30).map(|line| objection(Finding::warning, line)).collect();
        all.push(known(objection(Finding::error, 1)));
        all.extend((50..70).map(|line| objection(Finding::error, line)));
        all.extend(whole("stale", "pl", 1..200));
        let lines = check(&judgement(Verdict::Fail, all), "");
        let levels: Vec<&str> = lines.lines().map(|line| line.split(' ').next().unwrap()).collect();
        let expected = [vec!["::error"; 10], vec!["::warning"; 10], vec!["fails:"]].concat();
        assert_eq!(levels, expected);
        // Whole translations are one annotation, and the known wait.
        assert!(!lines.contains("line=1,endLine=1,col=16,endColumn=22,title=no-source: error"));
        assert!(lines.ends_with("fails: 21 errors, 29 warnings; pl 199 stale.\n"), "{lines}");
    }

    #[test]
    fn whole_translations_are_one_annotation_and_excuses_are_notices() {
        let mut all = whole("stale", "pl", [3, 9, 12]);
        all.extend(whole("missing", "uk", [4, 5]).into_iter().map(waived));
        all.push(allowed(objection(Finding::error, 7), "a name"));
        let lines = check(&judgement(Verdict::Fail, all), "");
        let starts = [
            "::error file=locales/pl/night-trains.ftl,line=3,endLine=3,title=stale%3A night-trains \
             (pl)::locales/pl/night-trains.ftl:3: 3 translations are stale: the text has changed \
             since (lines 3, 9, 12).%0A",
            "::notice file=locales/uk/night-trains.ftl,line=4,endLine=4,col=1,endColumn=1,\
             title=missing%3A night-trains (uk)::locales/uk/night-trains.ftl:4:1: waived until \
             2027-01-31 by Olena: “The council answers in January”%0A2 missing (lines 4, 5)",
            "::notice file=locales/uk/night-trains.ftl,line=7",
            "fails: 1 allowed, one waiver in force until 2027-01-31; pl 3 stale.",
        ];
        assert_eq!(lines.lines().count(), starts.len());
        for (line, start) in lines.lines().zip(starts) {
            assert!(line.starts_with(start), "{line}\n{start}");
        }
    }

    #[test]
    fn nothing_that_people_wrote_is_a_command() {
        for lines in [
            check(&hostile(), ""),
            findings(
                &[Finding::error("stray-text").arg("text", crate::report::fixture::HOSTILE)],
                "",
            ),
        ] {
            for line in lines.lines() {
                let own = ["::error ", "::warning ", "::notice "];
                let command = own.iter().any(|start| line.starts_with(start));
                assert!(command || !(line.contains("::") || line.contains("##[")), "{line}");
                let Some((properties, message)) = line[2..].split_once("::") else { continue };
                assert!(!properties.contains('\r') && !message.contains(['\r', '\u{202e}']));
                assert_eq!(
                    properties.matches(",title=").count() + properties.matches(" title=").count(),
                    1
                );
            }
        }
    }
}
