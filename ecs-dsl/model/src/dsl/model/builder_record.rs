//! What a builder remembers of its own calls: what was set twice, which warnings are allowed, and a name from before a rename.

use std::sync::Arc;

use crate::diag::{SourceLocation, Spanned};
use crate::dsl::allow::Rule;

/// The record of a builder's calls. The record of a builder that is given to another one is added to the other's.
///
/// **Invariant:** every setter that replaces a value calls [`replaces`](Self::replaces), so that nothing that a program
/// says is dropped in silence. Every other setter of a component that can be imported calls [`calls`](Self::calls). The
/// generator of the macros' tables requires both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuilderRecord {
    latest: Vec<SetterCall>,
    repeated: Vec<(SetterCall, SetterCall)>,
    /// Calls of setters that add a value or have none, which only the rule about imports needs.
    others: Vec<SetterCall>,
    /// Calls without effect, and what they were called on.
    ignored: Vec<(SetterCall, &'static str)>,
    pub(crate) allowed: Vec<Spanned<Rule>>,
    /// The name that the program says the deployed component has.
    pub(crate) renamed_from: Option<Spanned<Arc<str>>>,
    /// The name in the program, of a component in a stack whose resources keep the names of another one.
    pub(crate) program_name: Option<Arc<str>>,
}

/// Access to the record of a builder. The module is private, and so users can't call this.
pub trait HasRecord {
    /// The record, for a setter.
    fn record_mut(&mut self) -> &mut BuilderRecord;
}

/// A call of a setter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SetterCall {
    /// What is set.
    setting: &'static str,
    pub(crate) setter: &'static str,
    pub(crate) origin: SourceLocation,
}

impl BuilderRecord {
    /// Records a call of a setter that replaces the value of an earlier call.
    #[track_caller]
    pub(crate) fn replaces(&mut self, setter: &'static str) {
        self.sets(setter, setter);
    }

    /// Records a call of one of several setters of the same setting.
    #[track_caller]
    pub(crate) fn sets(&mut self, setting: &'static str, setter: &'static str) {
        let origin = SourceLocation::here();
        let call = SetterCall {
            setting,
            setter,
            origin,
        };
        let earlier = self.latest.iter_mut().find(|call| call.setting == setting);
        match earlier {
            Some(earlier) => self.repeated.push((std::mem::replace(earlier, call), call)),
            None => self.latest.push(call),
        }
    }

    /// Records a call of a setter that adds a value or has none, and that has no effect on an import.
    #[track_caller]
    pub(crate) fn calls(&mut self, setter: &'static str) {
        let origin = SourceLocation::here();
        self.others.push(SetterCall {
            setting: setter,
            setter,
            origin,
        });
    }

    /// Records a call that has no effect on this variant of the builder.
    #[track_caller]
    pub(crate) fn ignores(&mut self, setter: &'static str, on: &'static str) {
        let origin = SourceLocation::here();
        let call = SetterCall {
            setting: setter,
            setter,
            origin,
        };
        self.ignored.push((call, on));
    }

    /// Allows the warnings of a rule.
    #[track_caller]
    pub(crate) fn allow(&mut self, rule: &str, reason: &str) {
        self.allowed.push(Spanned::here(Rule::new(rule, reason)));
    }

    /// Keeps the identity of a component that had another name.
    #[track_caller]
    pub(crate) fn rename_from(&mut self, name: &str) {
        self.replaces("renamed_from");
        self.renamed_from = Some(Spanned::here(name.into()));
    }

    /// Adds what is repeated in a builder that is given to this one.
    pub(crate) fn absorb(&mut self, part: &mut Self) {
        self.repeated.append(&mut part.repeated);
        self.ignored.append(&mut part.ignored);
    }

    /// The last call of each setter, and calls of setters that add a value or have none.
    pub(crate) fn all_calls(&self) -> impl Iterator<Item = &SetterCall> {
        self.latest.iter().chain(&self.others)
    }

    /// The calls that have no effect, and what they were called on.
    pub(crate) fn ignored(&self) -> &[(SetterCall, &'static str)] {
        &self.ignored
    }

    /// Each call that replaced the value of an earlier one, after that one.
    pub(crate) fn repeated(&self) -> &[(SetterCall, SetterCall)] {
        &self.repeated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn call_after_another_of_the_same_setting_is_repeated() {
        let mut record = BuilderRecord::default();
        record.replaces("cpu");
        record.sets("removal", "retain_on_removal");
        record.sets("removal", "delete_on_removal");
        record.replaces("memory");
        let setters = |(first, last): &(SetterCall, SetterCall)| {
            assert!(first.origin < last.origin);
            (first.setter, last.setter)
        };
        let repeated: Vec<_> = record.repeated().iter().map(setters).collect();
        assert_eq!(repeated, [("retain_on_removal", "delete_on_removal")]);
    }
}
