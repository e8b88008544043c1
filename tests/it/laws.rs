//! The laws of syncing, over random histories: no false current, nothing lost,
//! convergence.

use hexapla::model::Status;
use hexapla::workflow::sync::Request;
use proptest::prelude::*;

use crate::simulation::{Step, TARGETS, TEXTS, World, step, tag};

/// A repeat that nobody has confirmed goes on being shown the present text;
/// else it could neither be read nor accepted.
#[test]
fn an_unconfirmed_repeat_follows_its_source() {
    let mut world = World::new();
    world.paragraphs = vec![TEXTS[0].to_owned(), TEXTS[0].to_owned()];
    world.sync(&Request::default());
    world.step(&Step::Fill(0, 1, 0));
    world.sync(&Request::default());
    world.paragraphs[1] = TEXTS[1].to_owned();
    world.sync(&Request::default());
    let read = world.read();
    let rows: Vec<_> = read.all[0].translations(&tag("pl")).unwrap().collect();
    let (_, entry, status) = rows[2];
    assert_eq!(status, Status::Unconfirmed);
    assert_eq!(entry.unwrap().shown[0], TEXTS[1], "{:#?}", world.files);
    world.accept(0, false);
    world.judge().unwrap();
    let read = world.read();
    assert!(read.all[0].translations(&tag("pl")).unwrap().skip(1).all(|t| t.2 == Status::Current));
}

impl World {
    /// Judges, and shows the files where a law is broken.
    fn judged(&self) -> Result<(), TestCaseError> {
        self.judge().map_err(|law| TestCaseError::fail(format!("{law}\n{:#?}", self.files)))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn no_false_current_and_nothing_lost(steps in proptest::collection::vec(step(), 1..40)) {
        let mut world = World::new();
        world.sync(&Request::default());
        for step in &steps {
            world.step(step);
            world.judged()?;
        }
        // What was current stays so, whatever is synced and in which order.
        let statuses = |world: &World| -> Vec<bool> {
            let read = world.read();
            let all = TARGETS.iter().flat_map(|target| read.all[0].translations(&tag(target)).unwrap());
            all.map(|(_, _, status)| status == Status::Current).collect()
        };
        let before = statuses(&world);
        world.sync(&Request::default());
        prop_assert_eq!(&before, &statuses(&world), "sync changed what is current");
        world.judged()?;
        let again = world.plan(&Request::default());
        prop_assert!(again.changes.is_empty(), "a second sync writes {:#?}", again.changes);
    }

    #[test]
    fn a_killed_run_converges(steps in proptest::collection::vec(step(), 1..30), killed in 0..9_usize) {
        let mut world = World::new();
        world.sync(&Request::default());
        for step in &steps {
            world.step(step);
        }
        let mut whole = world.clone();
        whole.sync(&Request::default());
        let plan = world.plan(&Request::default());
        world.apply(&plan, killed);
        world.sync(&Request::default());
        prop_assert_eq!(world.files, whole.files);
    }

    #[test]
    fn every_file_parses_without_junk(steps in proptest::collection::vec(step(), 1..20)) {
        let mut world = World::new();
        world.sync(&Request::default());
        let by_people = |step: &&Step| !matches!(step, Step::Paste(..) | Step::Double(..));
        for step in steps.iter().filter(by_people) {
            world.step(step);
        }
        world.sync(&Request::default());
        for text in world.files.values() {
            prop_assert!(fluent_syntax::parser::parse(text.as_str()).is_ok(), "{}", text);
        }
    }
}
