//! The rules of listeners: the routes of services with their priorities.
//!
//! A priority comes from the program, from the lock file, or from [`allocation`]: computed from the conditions alone, unless
//! another rule has the same number.
//!
//! **Invariant:** the priorities of a listener depend on its rules and on the lock file, not on the order of the program.

mod allocation;
mod conditions;
mod index;
mod parts;
mod patterns;
mod priority;
mod specificity;

use std::collections::BTreeMap;

pub(crate) use conditions::Requests;
pub(crate) use index::OverlapIndex;
pub(crate) use priority::{MAX_VALUES, hash};

use crate::cfn::{Expr, Handle};
use crate::dsl::{Ingress, LoadBalancer, LockedPriorities, Route, Stack};

/// Where the priority of a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PriorityOrigin {
    /// The program sets it.
    Set,
    /// The lock file has it.
    Locked,
    /// It is computed from the conditions of the rule alone.
    Computed,
    /// It is computed, and other rules of the listener have changed it.
    Moved,
}

/// A rule of a listener: a route, or a part of a route with more values than AWS allows in one rule.
#[derive(Clone, Debug)]
pub(crate) struct ListenerRule {
    /// The conditions; its own priority isn't set.
    pub(crate) conditions: Route,
    pub(crate) priority: u32,
    pub(crate) origin: PriorityOrigin,
}

/// The priorities of the rules whose priority the program doesn't set, by listener and conditions.
#[derive(Debug, Default)]
pub(crate) struct Priorities {
    listeners: BTreeMap<String, BTreeMap<String, (u32, PriorityOrigin)>>,
}

impl Priorities {
    /// The priorities of the rules of `stacks`, the stacks of one stage. `locked` are those of the lock file, and `taken` the
    /// numbers that rules of others have on each listener.
    pub(crate) fn new(
        stacks: &[Stack],
        locked: &LockedPriorities,
        taken: &BTreeMap<String, Vec<u32>>,
    ) -> Self {
        let listeners = allocation::listeners(stacks).into_iter();
        let listeners = listeners.map(|(key, listener)| {
            let taken = taken.get(&key).map_or(&[][..], Vec::as_slice);
            let rules = listener.allocate(locked.get(&key), taken);
            (key, rules)
        });
        Self {
            listeners: listeners.collect(),
        }
    }

    /// As the lock file has them.
    pub(crate) fn to_locked(&self) -> LockedPriorities {
        let number = |(conditions, (priority, _)): (&String, &(u32, PriorityOrigin))| {
            (conditions.clone(), *priority)
        };
        let listeners = self.listeners.iter();
        listeners
            .map(|(listener, rules)| (listener.clone(), rules.iter().map(number).collect()))
            .collect()
    }

    fn get(&self, listener: &str, conditions: &str) -> Option<(u32, PriorityOrigin)> {
        self.listeners.get(listener)?.get(conditions).copied()
    }
}

impl Route {
    /// Whether the order of both is decided by a hash, unless one is within the other.
    pub(crate) fn is_as_specific_as(&self, other: &Self) -> bool {
        priority::bands(self) == priority::bands(other)
    }
}

impl Stack {
    /// The rules of one route of a service, with their priorities. Paths that don't fit into one rule go to further rules
    /// with the same other conditions.
    pub(crate) fn rules_of_route(&self, ingress: &Ingress, route: &Route) -> Vec<ListenerRule> {
        let listener = self.load_balancer_of(ingress, route).one();
        let listener = listener.map(|balancer| listener_key(&balancer));
        let assigned = |part: &Route| match &listener {
            Some(listener) => self.priorities.get(listener, &part.canonical()),
            None => None,
        };
        let computed = |part: &Route| (priority::computed(part), PriorityOrigin::Computed);
        let parts = route.parts().into_iter().zip(0_u32..);
        parts
            .map(|(part, offset)| {
                let (priority, origin) = match &route.priority {
                    Some(first) => (first.value.saturating_add(offset), PriorityOrigin::Set),
                    None => assigned(&part).unwrap_or_else(|| computed(&part)),
                };
                ListenerRule {
                    conditions: part,
                    priority,
                    origin,
                }
            })
            .collect()
    }
}

/// The name of the listener of a load balancer: `<stack>/<load balancer>`, or the ARN of an imported listener. Two load
/// balancers with the same name have the same listener.
pub(crate) fn listener_key(balancer: &Handle<LoadBalancer>) -> String {
    let imported = &balancer.spec().imported;
    let Some(arn) = imported.value(|imported| &imported.listener_arn) else {
        return format!("{}/{}", balancer.scope(), balancer.name());
    };
    match arn.expr() {
        Expr::Str(arn) => arn.to_string(),
        Expr::Ref(target) => {
            let scope = target.scope.as_deref();
            let scope = scope.unwrap_or_else(|| balancer.scope());
            format!("{scope}/{}", target.id)
        }
        // Any other expression is named by its text.
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}
