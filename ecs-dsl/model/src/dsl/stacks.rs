//! The stacks of an app with several stacks.

use std::sync::Arc;

use super::model::derived_names::taken_by_earlier;
use super::model::listener::Priorities;
use super::{App, Lock, LockedPriorities, Stack, Stage};
use crate::cfn::Scope;

/// The stacks of an app in one stage. A program with several stacks takes `&mut Stacks` instead of a single [`Stack`]:
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// fn platform(stacks: &mut Stacks) {
///     let vpc = stacks.stack("network").add(Vpc::new("main").zones(3).nat(Nat::PerZone));
///     let shop = stacks.stack("shop");
///     shop.add(Cluster::new("main").vpc(&vpc));
/// }
/// ```
#[derive(Debug)]
pub struct Stacks {
    app: Arc<str>,
    stage: Arc<Stage>,
    lock: Arc<Lock>,
    stacks: Vec<Stack>,
}

impl Stacks {
    pub(crate) fn new(app: &App, stage: &Stage) -> Self {
        Self {
            app: app.spanned_name().value.clone(),
            stage: Arc::new(stage.clone()),
            lock: app.locked().clone(),
            stacks: Vec::new(),
        }
    }

    /// The stack called `name`, created by the first call. Its AWS name is `<app>-<name>-<stage>`, or the one of
    /// [`Stage::stack_name_of`].
    pub fn stack(&mut self, name: &str) -> &mut Stack {
        let own = self.stage.own_stack_name(Some(name));
        let physical_name = match own {
            Some(own) => own.value.clone(),
            None => format!("{}-{name}-{}", self.app, self.stage.name()),
        };
        self.entry(name, physical_name)
    }

    /// The only stack of an app. Its AWS name is `<app>-<stage>`, or the one of [`Stage::stack_name`].
    pub(crate) fn only(&mut self) -> &mut Stack {
        let app = self.app.clone();
        let physical_name = match self.stage.own_stack_name(None) {
            Some(own) => own.value.clone(),
            None => format!("{app}-{}", self.stage.name()),
        };
        self.entry(&app, physical_name)
    }

    fn entry(&mut self, scope: &str, physical_name: String) -> &mut Stack {
        let index = self
            .stacks
            .iter()
            .position(|stack| stack.scope() == scope)
            .unwrap_or_else(|| {
                let scope: Scope = scope.into();
                let (app, stage) = (self.app.clone(), self.stage.clone());
                let mut stack = Stack::new(app, stage, scope, physical_name);
                if let Some(renames) = self.lock.renames_of(&self.app, stack.scope()) {
                    stack.locked_renames.clone_from(renames);
                }
                self.stacks.push(stack);
                self.stacks.len() - 1
            });
        &mut self.stacks[index]
    }

    /// The stage.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The complete stacks, with the priorities of their listener rules.
    pub(crate) fn into_vec(self) -> Vec<Stack> {
        let Self {
            app,
            stage,
            lock,
            mut stacks,
        } = self;
        let nothing = LockedPriorities::new();
        let locked = lock.priorities_of(&app, stage.name()).unwrap_or(&nothing);
        let priorities = Arc::new(Priorities::new(&stacks, locked, &lock.taken));
        let taken = taken_by_earlier(&stacks);
        for (stack, taken) in stacks.iter_mut().zip(taken) {
            stack.priorities = priorities.clone();
            stack.taken_names = taken;
        }
        stacks
    }
}
