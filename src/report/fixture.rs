//! Verdicts for the tests of the formats.

use crate::model::{
    Asked, Date, Finding, Judged, Judgement, Locale, News, NewsKind, Place, SegmentId, Standing,
    StatementId, Texts, Verdict,
};

/// Letters that do harm where they are copied into a line, a terminal or XML.
pub(super) const HOSTILE: &str =
    "%0A::error::x\r\n##[add-mask]x\u{1b}[2J\u{0}\u{202e}]]>&<\"'\u{fffe}{0}[a](b),:\u{200b}";

pub(super) fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

/// Returns a finding about the piece of a translation between `<<` and `>>`.
pub(super) fn about(
    finding: Finding,
    tag: &str,
    line: usize,
    source: &str,
    marked: &str,
) -> Judged {
    let (before, rest) = marked.split_once("<<").unwrap();
    let (meant, after) = rest.split_once(">>").unwrap();
    let mut finding = finding
        .in_file(format!("locales/{tag}/night-trains.ftl"))
        .at(line, 12 + before.chars().count())
        .of_segment(&SegmentId::parse("s-91bd02").unwrap());
    if finding.args.is_empty() {
        finding = finding.arg("id", "s-91bd02");
    }
    finding.place.length = Some(meant.chars().count());
    finding.statement = StatementId::parse("night-trains");
    finding.locale = Some(locale(tag));
    let at = before.len()..before.len() + meant.len();
    let texts = Texts { source: source.to_owned(), target: format!("{before}{meant}{after}"), at };
    Judged { texts: Some(texts), ..Judged::counts(finding) }
}

/// Returns findings of whole translations, one for each line.
pub(super) fn whole(
    check: &'static str,
    tag: &str,
    lines: impl IntoIterator<Item = usize>,
) -> Vec<Judged> {
    let one = |line: usize| {
        let id = SegmentId::parse(&format!("s-{line:06}")).unwrap();
        let path = format!("locales/{tag}/night-trains.ftl");
        let mut finding = Finding::error(check).in_file(path).at(line, 1).of_segment(&id);
        finding.statement = StatementId::parse("night-trains");
        finding.locale = Some(locale(tag));
        Judged::counts(finding)
    };
    lines.into_iter().map(one).collect()
}

/// Returns a verdict about one statement in four languages.
pub(super) fn judgement(verdict: Verdict, findings: Vec<Judged>) -> Judgement {
    let locales = ["pl", "uk", "de", "he"].map(locale).to_vec();
    let statement = StatementId::parse("night-trains").unwrap();
    let asked = vec![Asked { statement, locales }];
    Judgement { verdict, asked, findings, base: None, news: Vec::new() }
}

pub(super) fn waived(mut one: Judged) -> Judged {
    one.standing = Standing::Waived {
        reason: "The council answers in January".to_owned(),
        owner: "Olena".to_owned(),
        until: Date::parse("2027-01-31").unwrap(),
    };
    one
}

pub(super) fn allowed(mut one: Judged, reason: &str) -> Judged {
    one.standing = Standing::Allowed { reason: reason.to_owned() };
    one
}

pub(super) fn known(mut one: Judged) -> Judged {
    one.known = true;
    one
}

/// Returns news about a segment of the German translation.
pub(super) fn news(kind: NewsKind, name: &str, old: &str, new: &str) -> News {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let path = Some("locales/de/night-trains.ftl".to_owned());
    News {
        statement: StatementId::parse("night-trains"),
        locale: Some(locale("de")),
        segment: SegmentId::parse("s-91bd02"),
        place: Place { path, line: Some(24), ..Place::default() },
        name: some(name),
        old: some(old),
        new: some(new),
        ..News::new(kind)
    }
}

/// Returns a verdict in which every text is hostile.
pub(super) fn hostile() -> Judgement {
    let finding = Finding::error("stray-text").arg("text", HOSTILE);
    let mut one = about(finding, "de", 3, HOSTILE, &format!("{HOSTILE}<<{HOSTILE}>>"));
    one.finding.place.path = Some(format!("locales/de/{HOSTILE}.ftl"));
    let mut workspace = Finding::warning("stray-text").arg("text", HOSTILE);
    workspace.place = Place::default();
    let excused = allowed(one.clone(), HOSTILE);
    let mut out = judgement(
        Verdict::Fail,
        vec![one.clone(), excused, waived(one), Judged::counts(workspace)],
    );
    out.base = Some(HOSTILE.to_owned());
    out.news = vec![news(NewsKind::FactValue, HOSTILE, HOSTILE, HOSTILE)];
    out
}
