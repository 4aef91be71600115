//! Prints the outcome of each stack.

use crate::cli::operation::outcome_text::detached_text;
use crate::cli::operation::resource_counts::CompletedChanges;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::duration::format_duration;
use crate::cli::terminal::style::{self, paint};
use crate::deploy::engine::DestroyOutcome;

/// Prints the outcome of a stack as soon as it has ended.
pub(super) fn report(
    name: &str,
    outcome: &DestroyOutcome,
    completed: &CompletedChanges,
    console: &Console<'_>,
) {
    match outcome {
        DestroyOutcome::Destroyed(destroyed) => {
            let duration = format_duration(destroyed.duration);
            let headline = paint(
                style::GOOD,
                format_args!("destroyed stack `{name}` in {duration}"),
            );
            console.print(format_args!("{headline}: {}", completed.summary()));
        }
        DestroyOutcome::NothingToDestroy => console.print_for_stack(name, "nothing to destroy"),
        DestroyOutcome::Detached(detached) => {
            console.print_for_stack(name, detached_text(name, detached));
        }
        DestroyOutcome::Declined => {
            console.print(format_args!("stack `{name}` unchanged"));
        }
    }
}
