//! For verbs that only look: nothing is told, and nothing is agreed to.

use crate::deploy::StackEvent;
use crate::deploy::engine::{ConfirmationRequest, Decision, Observer, Preview, Step};

pub(super) struct Quiet;

impl Observer for Quiet {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::No
    }
}
