//! An observer for read-only verbs: prints nothing and approves nothing.

use crate::deploy::StackEvent;
use crate::deploy::engine::{Answer, Observer, Preview, Question, Step};

pub(super) struct SilentObserver;

impl Observer for SilentObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &Question<'_>) -> Answer {
        Answer::No
    }
}
