//! What a running node reports about itself, one line each on standard error.

use std::fmt::{Debug, Write as _};
use std::io::Write;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Writes lines; spans are not used.
#[derive(Debug)]
struct Lines {
    most: Level,
}

/// Begins to report: warnings and errors, and every request too if asked for more.
pub fn begin(verbose: bool) {
    let most = if verbose { Level::INFO } else { Level::WARN };
    // Whoever has set one already, such as a test, keeps it.
    let _ = tracing::subscriber::set_global_default(Lines { most });
}

#[derive(Default)]
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = match field.name() {
            "message" => write!(self.0, " {value:?}"),
            name => write!(self.0, " {name}={value:?}"),
        };
    }
}

impl Subscriber for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // What the libraries below say of themselves is of no use to whoever keeps a node.
        *metadata.level() <= self.most && metadata.target().starts_with("web")
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        let line = crate::say::plain(&line.0);
        let level = event.metadata().level().as_str().to_lowercase();
        let _ = writeln!(std::io::stderr().lock(), "caracol: {level}:{line}");
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
