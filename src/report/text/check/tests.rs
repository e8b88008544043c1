//! What people read, as they read it.

use unicode_width::UnicodeWidthStr;

use super::check;
use crate::model::{Finding, Judged, Judgement, NewsKind, Verdict};
use crate::report::fixture::{
    about, allowed, hostile, judgement, known, locale, news, waived, whole,
};
use crate::report::text::WIDTH;

const SOURCE: &str = "Send your donation to DE89 3704 0044 0532 0130 00 before 12 December.";

fn plain(judgement: &Judgement) -> String {
    anstream::adapter::strip_str(&check(judgement)).to_string()
}

fn finding(tag: &str, marked: &str) -> Judged {
    about(Finding::error("braces"), tag, 24, SOURCE, marked)
}

/// Compares with what is expected; the margin of the test is no part of that.
fn assert_says(said: &str, expected: &str) {
    let expected = expected.strip_prefix('\n').unwrap_or(expected);
    assert_eq!(said, expected, "\n{said}");
    let wide = said.lines().find(|line| line.width() > WIDTH);
    assert_eq!(wide, None);
}

#[test]
fn both_texts_are_shown_in_every_script() {
    for (tag, marked, expected) in [
        (
            "uk",
            "Надішліть вашу пожертву на рахунок <<DE89 3704 0044 0532 0130 01>> до 12 грудня; кожне євро допомагає поїздам ходити вночі.",
            "
locales/uk/night-trains.ftl
  24:47   error braces: A brace is missing or too many in the translation of
          s-91bd02.
  uk      … пожертву на рахунок DE89 3704 0044 0532 0130 01 до 12 грудня; кожне…
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  source  Send your donation to DE89 3704 0044 0532 0130 00 before 12 December.
",
        ),
        (
            "ar",
            "أرسلوا تبرعاتكم إلى الحساب <<قبل>> 12 ديسمبر",
            "
locales/ar/night-trains.ftl
  24:39   error braces: A brace is missing or too many in the translation of
          s-91bd02.
  ar      أرسلوا تبرعاتكم إلى الحساب قبل 12 ديسمبر
                                     ^^^ قبل
  source  Send your donation to DE89 3704 0044 0532 0130 00 before 12 December.
",
        ),
        (
            "he",
            "שִׁלְחוּ את תרומתכם <<לִפְנֵי>> 12 בדצמבר",
            "
locales/he/night-trains.ftl
  24:32   error braces: A brace is missing or too many in the translation of
          s-91bd02.
  he      שִׁלְחוּ את תרומתכם לִפְנֵי 12 בדצמבר
                          ^^^^ לִפְנֵי
  source  Send your donation to DE89 3704 0044 0532 0130 00 before 12 December.
",
        ),
        (
            "zh-Hant",
            "請在<<12月>>之前捐款",
            "
locales/zh-Hant/night-trains.ftl
  24:14   error braces: A brace is missing or too many in the translation of
          s-91bd02.
  zh-Hant 請在12月之前捐款
              ^^^^
  source  Send your donation to DE89 3704 0044 0532 0130 00 before 12 December.
",
        ),
        (
            "fr",
            "Faites un don 👩‍👩‍👧 <<avant>> le 12 de\u{301}cembre",
            "
locales/fr/night-trains.ftl
  24:32   error braces: A brace is missing or too many in the translation of
          s-91bd02.
  fr      Faites un don 👩‍👩‍👧 avant le 12 de\u{301}cembre
                           ^^^^^
  source  Send your donation to DE89 3704 0044 0532 0130 00 before 12 December.
",
        ),
    ] {
        let said = plain(&judgement(Verdict::Fail, vec![finding(tag, marked)]));
        let (shown, _) = said.split_once("        → ").unwrap();
        assert_says(shown, expected);
    }
}

#[test]
fn what_to_do_is_said_once_for_each_check() {
    let all = vec![finding("uk", "<<a>>"), finding("uk", "<<b>>"), finding("pl", "<<c>>")];
    let said = plain(&judgement(Verdict::Fail, all));
    assert_eq!(said.matches("Copy each placeholder").count(), 1, "{said}");
    let meant = |text: &str| {
        let finding = Finding::error("unknown-id").arg("id", "x").arg("suggestion", text);
        about(finding, "uk", 3, SOURCE, "<<x>>")
    };
    let said = plain(&judgement(Verdict::Fail, vec![meant("s-1"), meant("s-2")]));
    assert!(said.contains("Write `s-1 =`") && said.contains("Write `s-2 =`"), "{said}");
}

#[test]
fn whole_translations_are_told_together() {
    let mut all = whole("missing", "pl", [24]);
    all.extend(whole("stale", "uk", [90, 24, 31, 57, 60, 71, 80]));
    assert_says(
        &plain(&judgement(Verdict::Fail, all)),
        "
locales/pl/night-trains.ftl
  24:1    error missing: s-000024 has no translation into pl.
        → Translate the text above the empty entry. `hexapla todo pl` lists all
          that there is to do.

locales/uk/night-trains.ftl
          error stale: 7 translations are stale: the text has changed since
          (lines 24, 31, 57, 60, 71, and 2 more).
        → `hexapla diff uk` shows what changed. Update the translation, then
          delete its @stale line; if it still fits, only delete the line.

fails: pl 1 missing; uk 7 stale.
Next: `hexapla todo uk` lists what there is to translate.
`hexapla explain missing` says more about a check, and how to excuse what is
right as it is.
",
    );
}

#[test]
fn the_excused_the_known_and_the_news_have_places_of_their_own() {
    let all = vec![
        known(finding("pl", "<<a>>")),
        allowed(finding("uk", "<<b>>"), "a book title"),
        waived(finding("de", "<<c>>")),
        waived(whole("missing", "he", [7]).remove(0)),
    ];
    let mut verdict = judgement(Verdict::Fail, all);
    verdict.base = Some("main".to_owned());
    verdict.news = vec![
        news(NewsKind::Updated, "", "", ""),
        news(NewsKind::Updated, "", "", ""),
        news(NewsKind::ApprovalLost, "Olena", "", ""),
        news(NewsKind::AllowAdded, "numbers", "", "a title"),
        news(NewsKind::FactValue, "iban-eur", "DE89", "DE02"),
    ];
    assert_says(
        &plain(&verdict),
        "
Found in main too, so not caused by this change:
  locales/pl/night-trains.ftl: braces (line 24)

Excused:
  allowed where it stands: “a book title”
    locales/uk/night-trains.ftl: braces (line 24)
  waived until 2027-01-31 by Olena: “The council answers in January”
    locales/de/night-trains.ftl: braces (line 24)
    locales/he/night-trains.ftl: missing (line 7)

What this change does to main:
  locales/de/night-trains.ftl:24 s-91bd02: value of iban-eur: DE89 → DE02
  locales/de/night-trains.ftl:24 s-91bd02: new @allow numbers: “a title”; it
  excuses nothing in this change
  locales/de/night-trains.ftl:24 s-91bd02: the approval by Olena no longer
  counts
  night-trains (de): 2 translations added or edited

fails: one error, 1 allowed, one waiver in force until 2027-01-31.
`hexapla explain braces` says more about a check, and how to excuse what is
right as it is.
",
    );
}

#[test]
fn the_verdict_is_one_that_a_person_understands() {
    let warning = |tag: &str| about(Finding::warning("several-marks"), tag, 3, SOURCE, "<<x>>");
    for (verdict, findings, expected) in [
        (Verdict::Pass, vec![], "passes: one statement in 4 languages."),
        (
            Verdict::Pass,
            vec![warning("uk"), warning("pl"), waived(finding("de", "<<a>>"))],
            "passes: one statement in 4 languages, 2 warnings, one waiver in force until\n2027-01-31.",
        ),
        (
            Verdict::Fail,
            vec![finding("uk", "<<a>>"), warning("uk")],
            "fails: one error, one warning.",
        ),
        (
            Verdict::Error,
            vec![Judged::counts(Finding::error("git-none"))],
            "cannot be judged, as not everything could be read: one error.",
        ),
    ] {
        let said = plain(&judgement(verdict, findings));
        assert!(said.contains(expected), "{expected} in\n{said}");
    }
}

#[test]
fn thousands_of_findings_stay_readable() {
    let mut all: Vec<Judged> = (0..9).map(|_| finding("uk", "<<a>>")).collect();
    let said = plain(&judgement(Verdict::Fail, all.clone()));
    assert!(said.contains("          … and 4 more like this (braces)\n"), "{said}");
    for number in 0..300 {
        let mut one = finding("uk", "<<a>>");
        one.finding.place.path = Some(format!("locales/uk/{number:03}.ftl"));
        one.finding.locale = Some(locale("uk"));
        all.extend(vec![one; 30]);
    }
    let said = plain(&judgement(Verdict::Fail, all));
    assert!(said.lines().count() < 700, "{}", said.lines().count());
    assert!(said.contains("\n  locales/uk/020.ftl: 30 errors\n"), "{said}");
    assert!(said.contains("\n  … and in 241 more files\n"), "{said}");
    assert!(said.contains("\nfails: 9009 errors.\n"), "{said}");
}

#[test]
fn no_text_steers_the_terminal() {
    let said = plain(&hostile());
    let steers = |c: char| c != '\n' && crate::report::text::safe(&c.to_string()) != c.to_string();
    assert_eq!(said.chars().find(|c| steers(*c)), None);
}
