//! The listener rules whose priority the program doesn't set, as the lock file and the templates name them.

use crate::cfn::LogicalId;
use crate::dsl::Stack;
use crate::dsl::model::listener::{PriorityOrigin, listener_key};
use crate::synth::{Synthesized, listener_rules};

/// A listener rule whose priority isn't set by the program.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComputedRule {
    /// The name of its stack in CloudFormation.
    pub stack: String,
    /// Its logical id.
    pub logical_id: LogicalId,
    /// The listener in the lock file.
    pub listener: String,
    /// The conditions in the lock file.
    pub conditions: String,
}

/// The computed rules of all stacks.
pub(super) fn computed_rules(stacks: &[Stack], templates: &[Synthesized]) -> Vec<ComputedRule> {
    let mut found = Vec::new();
    for (stack, synthesized) in stacks.iter().zip(templates) {
        for (service, ingress) in stack.services_with_ingress() {
            let rules = listener_rules(&service.task.name, ingress, stack).into_iter();
            let rules = rules.filter(|(_, rule)| rule.origin != PriorityOrigin::Set);
            found.extend(rules.filter_map(|(logical_id, rule)| {
                let balancer = stack.load_balancer_of(ingress, &rule.conditions).one()?;
                Some(ComputedRule {
                    stack: stack.name().to_owned(),
                    logical_id: synthesized.kept_id(logical_id),
                    listener: listener_key(&balancer),
                    conditions: rule.conditions.canonical(),
                })
            }));
        }
    }
    found
}
