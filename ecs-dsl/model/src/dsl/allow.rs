//! Warnings that a program allows, with the reason.

use std::ops::Range;

use super::{Component, Stack};
use crate::diag::Spanned;

/// A component of your own with the warnings that are allowed for its parts: the return value of [`Component::allow`].
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Allowed<C> {
    component: C,
    rules: Vec<Spanned<Rule>>,
}

/// The rule and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) code: String,
    pub(crate) reason: String,
}

/// A rule whose warnings are allowed, and for which components of the stack: all of them if `components` is `None`.
#[derive(Clone, Debug)]
pub(crate) struct Allow {
    pub(crate) rule: Spanned<Rule>,
    pub(crate) components: Option<Range<usize>>,
}

impl<C> Allowed<C> {
    /// Allows the warnings of a rule. Called again, it allows another one. See [`Component::allow`].
    #[track_caller]
    pub fn allow(mut self, rule: &str, reason: &str) -> Self {
        self.rules.push(Spanned::here(Rule::new(rule, reason)));
        self
    }
}

impl<C> From<C> for Allowed<C> {
    /// The component without an allowance.
    fn from(component: C) -> Self {
        Self {
            component,
            rules: Vec::new(),
        }
    }
}

impl Rule {
    pub(super) fn new(code: &str, reason: &str) -> Self {
        Self {
            code: code.into(),
            reason: reason.into(),
        }
    }
}

impl<C: Component> Component for Allowed<C> {
    type Output = C::Output;

    fn add_to(self, stack: &mut Stack) -> C::Output {
        let first = stack.components.len();
        let output = self.component.add_to(stack);
        let components = Some(first..stack.components.len());
        stack
            .allows
            .extend(self.rules.into_iter().map(|rule| Allow {
                rule,
                components: components.clone(),
            }));
        output
    }
}

impl Stack {
    /// Allows the warnings of one rule, by its slug or code, in the whole stack. The reason is for later readers; `check`
    /// prints both.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// fn sandbox(stack: &mut Stack) {
    ///     stack.allow("disabled-circuit-breaker", "deployments of the sandbox are watched");
    /// }
    /// ```
    ///
    /// Errors can't be allowed: AWS would refuse the template, or what it deploys would break.
    // rule: allowance_reason(reason)
    #[track_caller]
    pub fn allow(&mut self, rule: &str, reason: &str) {
        self.allows.push(Allow {
            rule: Spanned::here(Rule::new(rule, reason)),
            components: None,
        });
    }
}
