//! A node that has no time now and says so (429) is asked again, as long as it says and no longer
//! than a person waits.

use super::http::{NoAnswer, Reply};
use crate::say::Say;
use std::time::Duration;

/// How long one thing is waited for in all, in seconds.
const WAIT_SECONDS_MAX: u64 = 60;
/// How long is waited where the node does not say it in seconds.
const WAIT_SECONDS: u64 = 5;

/// Asks until the node has time. Where it would take too long, its last answer is given. Nothing
/// is done twice: whoever answers 429 has done nothing.
///
/// # Errors
/// There was no answer.
pub(super) fn patiently(
    say: Say, ask: impl FnMut() -> Result<Reply, NoAnswer>,
) -> Result<Reply, NoAnswer> {
    waiting_with(say, ask, std::thread::sleep)
}

fn waiting_with(
    say: Say, mut ask: impl FnMut() -> Result<Reply, NoAnswer>, mut wait: impl FnMut(Duration),
) -> Result<Reply, NoAnswer> {
    let mut waited = 0;
    loop {
        let reply = ask()?;
        if reply.status != 429 {
            return Ok(reply);
        }
        let seconds = reply.later.unwrap_or(WAIT_SECONDS).max(1);
        waited = seconds.saturating_add(waited);
        if waited > WAIT_SECONDS_MAX {
            return Ok(reply);
        }
        say.note(&say.t_args("cli-busy", &[("seconds", seconds.into())]));
        wait(Duration::from_secs(seconds));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say() -> Say {
        Say::from_environment(std::iter::empty())
    }

    fn reply(status: u16, later: Option<u64>) -> Reply {
        Reply { status, later, session: None, body: Vec::new() }
    }

    /// What a node answers in turn, and how long was waited for it.
    fn waits(answers: &[(u16, Option<u64>)]) -> (u16, Vec<u64>) {
        let (mut answers, mut waited) = (answers.iter(), Vec::new());
        let ask = || {
            let (status, later) = answers.next().expect("asked too often");
            Ok(reply(*status, *later))
        };
        let last = crate::say::quietly(|| {
            waiting_with(say(), ask, |pause| waited.push(pause.as_secs())).unwrap()
        });
        assert_eq!(answers.next(), None, "not asked again");
        (last.status, waited)
    }

    #[test]
    fn it_is_waited_as_long_as_the_node_says_and_no_longer_than_a_minute() {
        assert_eq!(waits(&[(200, None)]), (200, vec![]));
        let busy = [(429, Some(10)), (429, Some(50)), (404, None)];
        assert_eq!(waits(&busy), (404, vec![10, 50]));
        assert_eq!(waits(&[(429, Some(10)), (429, Some(51))]), (429, vec![10]));
        assert_eq!(waits(&[(429, Some(u64::MAX))]), (429, vec![]));
        // A node that says nothing, or nothing, is not asked without pause.
        assert_eq!(waits(&[(429, None), (200, None)]), (200, vec![5]));
        assert_eq!(waits(&[(429, Some(0)), (200, None)]), (200, vec![1]));
        // Other answers are nobody's promise that it will be better soon.
        assert_eq!(waits(&[(503, Some(1))]), (503, vec![]));
    }
}
