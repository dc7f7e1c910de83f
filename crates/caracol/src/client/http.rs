//! Requests to a node. What it answers is read within limits and believed only where it is checked.

use super::busy::patiently;
use crate::outcome::{Outcome, Unfinished};
use crate::say::Say;
use serde_json::{Value, json};
use std::time::Duration;

/// How long an answer may take; no longer than the pages wait.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a whole copy may take.
const PATIENCE_COPY: Duration = Duration::from_mins(10);
/// The largest answer that is read.
const ANSWER_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// The largest copy that is read.
const COPY_BYTES_MAX: u64 = 8 * 1024 * 1024 * 1024;

/// One node.
#[derive(Clone, Debug)]
pub struct Http {
    agent: ureq::Agent,
    origin: String,
    say: Say,
}

/// What a node answered.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The session that it gave, if it did.
    pub session: Option<String>,
    /// After how many seconds it may be asked again, if it says so (`Retry-After`).
    pub later: Option<u64>,
    /// The body.
    pub body: Vec<u8>,
}

/// There was no answer.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoAnswer(String);

impl Http {
    /// A node by its address, as far as scheme, host and port. `trust` is the fingerprint of a
    /// certificate of its own.
    pub fn new(say: Say, address: &str, trust: Option<&str>) -> Result<Self, Unfinished> {
        let usage =
            || Unfinished::Usage(say.t_args("cli-bad-address", &[("given", address.into())]));
        let (scheme, rest) = address.split_once("://").unwrap_or(("http", address));
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if !matches!(scheme, "http" | "https") || host.is_empty() || host.contains('@') {
            return Err(usage());
        }
        let origin = format!("{scheme}://{host}");
        let mut config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_connect(Some(PATIENCE))
            .user_agent(concat!("caracol/", env!("CARGO_PKG_VERSION")));
        if let Some(fingerprint) = trust {
            config = config.tls_config(super::trust::config(say, host, fingerprint)?);
        }
        Ok(Self { agent: config.build().new_agent(), origin, say })
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How to speak.
    pub const fn say(&self) -> Say {
        self.say
    }

    /// Gets something, later if the node has no time now. `session` is shown where there is one.
    pub fn get(&self, path: &str, session: Option<&str>) -> Result<Reply, NoAnswer> {
        self.get_within(path, session, PATIENCE, ANSWER_BYTES_MAX)
    }

    /// Gets a whole copy of a book.
    pub fn get_copy(&self, path: &str, session: Option<&str>) -> Result<Reply, NoAnswer> {
        self.get_within(path, session, PATIENCE_COPY, COPY_BYTES_MAX)
    }

    fn get_within(
        &self, path: &str, session: Option<&str>, patience: Duration, most: u64,
    ) -> Result<Reply, NoAnswer> {
        patiently(self.say, || {
            let mut request = self
                .agent
                .get(format!("{}{path}", self.origin))
                .config()
                .timeout_global(Some(patience))
                .build()
                .header("accept", "application/json")
                .header("accept-language", self.say.words().lang().code());
            if let Some(session) = session {
                request = request.header("cookie", format!("reader={session}"));
            }
            read(request.call(), most)
        })
    }

    /// Posts a body of JSON, later if the node has no time now.
    pub fn post(&self, path: &str, body: &Value) -> Result<Reply, NoAnswer> {
        patiently(self.say, || self.post_once(path, body))
    }

    /// Posts a body of JSON once, for whoever tries again by a patience of their own.
    pub fn post_once(&self, path: &str, body: &Value) -> Result<Reply, NoAnswer> {
        let request = self
            .agent
            .post(format!("{}{path}", self.origin))
            .config()
            .timeout_global(Some(PATIENCE))
            .build()
            .header("accept", "application/json")
            .header("accept-language", self.say.words().lang().code())
            .header("content-type", "application/json")
            .header("origin", &self.origin);
        read(request.send(body.to_string().as_bytes()), ANSWER_BYTES_MAX)
    }

    /// What to say if there was no answer.
    pub fn unreachable(&self, error: &NoAnswer) -> Unfinished {
        let args = [("node", self.origin.as_str().into()), ("why", error.0.as_str().into())];
        Unfinished::Fault(self.say.t_args("cli-no-answer", &args))
    }
}

fn read(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>, most: u64,
) -> Result<Reply, NoAnswer> {
    let mut answer = answer.map_err(|error| NoAnswer(error.to_string()))?;
    let headers = answer.headers();
    let cookies = headers
        .get_all("set-cookie")
        .iter()
        .filter_map(|cookie| cookie.to_str().ok());
    let session = cookies
        .filter_map(|cookie| cookie.split(';').next()?.trim().strip_prefix("reader="))
        .find(|value| !value.is_empty())
        .map(str::to_owned);
    let later = headers.get("retry-after");
    let later = later.and_then(|after| after.to_str().ok()?.trim().parse().ok());
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(most).read_to_vec();
    let body = body.map_err(|error| NoAnswer(error.to_string()))?;
    Ok(Reply { status, session, later, body })
}

impl Reply {
    /// Whether it did what was asked.
    pub const fn is_done(&self) -> bool {
        self.status >= 200 && self.status < 300
    }

    /// Whether the same request may do better later.
    pub const fn is_later(&self) -> bool {
        matches!(self.status, 408 | 425 | 429) || self.status >= 500
    }

    /// Whether it was refused because something of the same key, signed later, was entered first.
    pub fn is_overtaken(&self) -> bool {
        self.json().pointer("/error/code").and_then(Value::as_str) == Some("porch-overtaken")
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    /// Says why it was not done, in the node's words, and ends with no.
    pub fn refused(&self, say: Say) -> Unfinished {
        let json = self.json();
        let error = json.get("error");
        let of = |name: &str| {
            let text = error
                .and_then(|error| error.get(name))
                .and_then(Value::as_str);
            text.filter(|text| !text.is_empty()).map(crate::say::plain)
        };
        let Some(detail) = of("detail").or_else(|| of("title")) else {
            let args = [("status", self.status.into())];
            return Unfinished::Fault(say.t_args("cli-strange-answer", &args));
        };
        if self.status >= 500 {
            return Unfinished::Fault(detail);
        }
        say.value(&json!({ "error": error }));
        if !say.is_json() {
            let texts = [of("title"), Some(detail), of("rule"), of("way")];
            crate::say::to_stderr(&texts.into_iter().flatten().collect::<Vec<_>>().join("\n"));
        }
        Unfinished::No
    }

    /// Nothing, if it was done.
    pub fn check(&self, say: Say) -> Outcome {
        if self.is_done() { Ok(()) } else { Err(self.refused(say)) }
    }
}
