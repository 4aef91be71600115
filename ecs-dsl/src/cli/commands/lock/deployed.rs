//! The priorities that the rules of a stage have now: those of its deployed stacks, and those of others on its listeners.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::{Assembly, ComputedRule};
use crate::cfn::eval::as_text;
use crate::cfn::type_names::elasticloadbalancingv2;
use crate::cfn::{Document, DocumentResource};
use crate::cli::connection::Connected;
use crate::cli::{CliError, document};
use crate::deploy::{ControlPlane as _, Existence, ResourceLookup as _, conditions_of};
use crate::dsl::LockedPriorities;

const RULE: &str = elasticloadbalancingv2::LISTENER_RULE;

/// What is deployed.
#[derive(Debug, Default)]
pub(super) struct Deployed {
    /// The priorities of rules of the program, by listener and conditions.
    pub(super) priorities: LockedPriorities,
    /// The priorities that the program's other rules can't have, by listener.
    pub(super) taken: BTreeMap<String, Vec<u32>>,
    /// The listeners whose rules can't be read, with the reason.
    pub(super) unreadable: Vec<(String, String)>,
}

/// Reads what is deployed of the stacks of `assembly`.
pub(super) async fn read(connected: &Connected, assembly: &Assembly) -> Result<Deployed, CliError> {
    let mut found = Deployed::default();
    let mut own = BTreeSet::new();
    let mut left = Vec::new();
    for stack in &assembly.stacks {
        if connected.describe_stack(&stack.name).await?.is_none() {
            continue;
        }
        let text = connected.get_template(&stack.name).await?;
        let deployed = Document::parse(&text).map_err(|source| CliError::UnreadableTemplate {
            stack: stack.name.clone(),
            source,
        })?;
        let resources = connected.describe_stack_resources(&stack.name).await?;
        own.extend(resources.into_iter().map(|resource| resource.physical_id));
        let rules = assembly.computed_rules.iter();
        let rules: Vec<_> = rules.filter(|rule| rule.stack == stack.name).collect();
        left.extend(found.add(&deployed, &document(stack)?, &rules));
    }
    let listeners: BTreeSet<&String> = assembly.priorities.keys().collect();
    for listener in listeners {
        // A rule that the next deployment deletes keeps its priority until the others are updated.
        let taken = found.taken.entry(listener.clone()).or_default();
        taken.extend(&left);
        if !listener.starts_with("arn:") {
            continue;
        }
        match connected.listener_rules(listener).await? {
            Existence::Exists(rules) => {
                let others = rules.iter().filter(|rule| !own.contains(&rule.arn));
                taken.extend(others.filter_map(|rule| rule.priority));
            }
            Existence::Missing => {}
            Existence::Unknown(reason) => found.unreadable.push((listener.clone(), reason)),
        }
    }
    Ok(found)
}

impl Deployed {
    /// Adds the rules of a deployed stack that have the conditions of `rules`. Returns the priorities of the others.
    fn add(
        &mut self,
        deployed: &Document,
        program: &Document,
        rules: &[&ComputedRule],
    ) -> Vec<u32> {
        let mut left: BTreeMap<&str, u32> = BTreeMap::new();
        for rule in deployed.of_type(RULE) {
            left.extend(priority(&rule).map(|number| (rule.id, number)));
        }
        for rule in rules {
            let conditions = |rule: &DocumentResource<'_>| {
                let conditions = rule.property("Conditions");
                conditions.map(conditions_of).unwrap_or_default()
            };
            let own = program.resource(rule.logical_id.as_str());
            let Some(own) = own.map(|own| conditions(&own)) else {
                continue;
            };
            let same = deployed.resource(rule.logical_id.as_str());
            // A renamed service has the same rule under another logical id.
            let mut candidates = same.into_iter().chain(deployed.of_type(RULE));
            let found =
                candidates.find(|other| left.contains_key(other.id) && conditions(other) == own);
            let number = found.and_then(|found| left.remove(found.id));
            if let Some(number) = number {
                let listener = self.priorities.entry(rule.listener.clone()).or_default();
                listener.insert(rule.conditions.clone(), number);
            }
        }
        left.into_values().collect()
    }
}

fn priority(rule: &DocumentResource<'_>) -> Option<u32> {
    as_text(rule.property("Priority")?).parse().ok()
}
