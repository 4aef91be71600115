//! How it ended: a line for each stack.

use crate::cli::console::{Console, Crowd};
use crate::cli::duration::took;
use crate::cli::run::chain;
use crate::cli::style::{self, paint};
use crate::cli::tally::Done;
use crate::deploy::engine::{DeployError, DestroyOutcome};

/// Says how it ended for one stack, as soon as it has.
pub(super) fn tell(
    name: &str,
    outcome: &Result<DestroyOutcome, DeployError>,
    done: &Done,
    console: &Console<'_>,
) {
    match outcome {
        Ok(DestroyOutcome::Destroyed(destroyed)) => {
            let took = took(destroyed.duration);
            let headline = paint(
                style::GOOD,
                format_args!("destroyed stack `{name}` in {took}"),
            );
            console.tell(format_args!("{headline}: {}", done.summary()));
        }
        Ok(DestroyOutcome::NothingToDestroy) => console.say(name, "nothing to destroy"),
        Ok(DestroyOutcome::Detached(detached)) => console.say(
            name,
            format_args!(
                "detached: stack `{name}` goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ),
        ),
        Ok(DestroyOutcome::Declined) => {
            console.tell(format_args!("stack `{name}` was left as it was"));
        }
        // The failure of the only one is the run's, and said at its end.
        Err(_) if console.crowd() == Crowd::One => {}
        Err(error) => {
            let error_word = paint(style::ERROR, "error");
            console.say(name, format_args!("{error_word}: {}", chain(error)));
        }
    }
}
