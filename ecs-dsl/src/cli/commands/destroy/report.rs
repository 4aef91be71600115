//! Prints the outcome of each stack.

use crate::cli::error::chain;
use crate::cli::operation::outcome_text::detached_text;
use crate::cli::operation::resource_counts::CompletedChanges;
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::terminal::duration::format_duration;
use crate::cli::terminal::style::{self, paint};
use crate::deploy::engine::{DeployError, DestroyOutcome};

/// Prints the outcome of a stack as soon as it has ended.
pub(super) fn report(
    name: &str,
    outcome: &Result<DestroyOutcome, DeployError>,
    completed: &CompletedChanges,
    console: &Console<'_>,
) {
    match outcome {
        Ok(DestroyOutcome::Destroyed(destroyed)) => {
            let duration = format_duration(destroyed.duration);
            let headline = paint(
                style::GOOD,
                format_args!("destroyed stack `{name}` in {duration}"),
            );
            console.print(format_args!("{headline}: {}", completed.summary()));
        }
        Ok(DestroyOutcome::NothingToDestroy) => console.print_for_stack(name, "nothing to destroy"),
        Ok(DestroyOutcome::Detached(detached)) => {
            console.print_for_stack(name, detached_text(name, detached));
        }
        Ok(DestroyOutcome::Declined) => {
            console.print(format_args!("stack `{name}` unchanged"));
        }
        // The error of a single stack is printed at the end of the run.
        Err(_) if console.stack_count() == StackCount::One => {}
        Err(error) => {
            let error_word = paint(style::ERROR, "error");
            console.print_for_stack(name, format_args!("{error_word}: {}", chain(error)));
        }
    }
}
