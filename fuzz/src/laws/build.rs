//! What is built has the structure of its source, as a reader of Markdown that
//! knows nothing of us sees it.

use hexapla::model::{MissingPolicy, Stage, StalePolicy};
use hexapla::workflow::accept::{self, Choice};
use hexapla::workflow::build::{self, Policies};
use hexapla::workflow::statements::TargetFile;
use hexapla::workflow::sync::Request;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::feed::Feed;
use crate::markdown::statement;
use crate::workspace::{Workspace, locale, settings};

/// A statement with random translations has the blocks of its source, and leads
/// where the source leads.
pub fn build(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    let mut world = Workspace::new(statement(&mut feed.part()));
    world.sync(&Request::default());
    world.fill(&mut feed);
    if let Some(read) = world.statement() {
        let all = read.catalog.present.iter().map(|listing| listing.id.clone()).collect();
        for write in accept::accept(&read, &locale("pl"), &Choice::Named(all)).writes {
            world.put(&write.path, write.content);
        }
    }
    let Some(read) = world.statement().filter(|read| read.settings.stage != Stage::Draft) else {
        return;
    };
    let policies = Policies { missing: MissingPolicy::Source, stale: StalePolicy::Keep };
    let output = build::build(&[&read], &|_| true, &settings(), policies);
    let content = |tag: &str| {
        let of = |built: &&build::Built| built.locale == locale(tag);
        output.built.iter().find(of).map(|built| built.content.clone())
    };
    let (Some(source), Some(target)) = (content("en"), content("pl")) else {
        assert!(!matches!(read.files.get(&locale("pl")), Some(TargetFile::Read(_))), "{world:#?}");
        return;
    };
    let (source, target) = (body(&source), body(&target));
    assert_eq!(blocks(source), blocks(target), "{source:?}\nbecame {target:?}");
    assert_eq!(destinations(source), destinations(target), "{source:?}\nbecame {target:?}");
}

fn body(text: &str) -> &str {
    &text[hexapla::format::front_matter::scan(text).0.range.end..]
}

fn parser(text: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    Parser::new_ext(text, options)
}

/// Returns the blocks of a text; how deep they are in one another, and what
/// code and what raw HTML stands in them.
fn blocks(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut code = false;
    for event in parser(text) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                code = true;
                out.push(format!("{kind:?}"));
            }
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(text) if code => out.push(text.replace('\r', "")),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(tag) if is_block(&tag) => out.push(format!("{tag:?}")),
            Event::End(end) if is_block_end(end) => out.push(format!("{end:?}")),
            Event::Rule => out.push("rule".to_owned()),
            Event::TaskListMarker(done) => out.push(format!("task {done}")),
            _ => {}
        }
    }
    out
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_block_end(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Returns where a text leads, sorted.
fn destinations(text: &str) -> Vec<String> {
    let destination = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.to_string())
        }
        _ => None,
    };
    let mut found: Vec<String> = parser(text).filter_map(destination).collect();
    found.sort();
    found
}
