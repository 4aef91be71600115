//! Rules over a finished template: the values of its resources count, set by a builder, a typed resource or an override.
//!
//! [`findings`] reads a template alone: what comes from a parameter, another stack or a macro is unknown, and nothing unknown is
//! reported. Values of properties are checked by the rules in the rows of their types ([`ValueRule`](crate::cfn::type_info::ValueRule));
//! the other files follow references: from listeners to containers, from security groups to what has them, from subnets to gateways,
//! from services to their capacity.
//!
//! **Invariant:** pure, and linear in the size of the template: everything is looked up in an index.

mod actions;
mod bucket_statements;
mod capacity;
mod containers;
mod data_stores;
mod dead_letters;
mod deliveries;
mod dns;
mod finding;
mod finished;
mod homes;
mod ingress;
mod listeners;
mod local_ports;
mod metrics;
mod network_acls;
mod platforms;
mod property_tree;
mod quotas;
mod routes;
mod secrets;
mod security_groups;
mod services;
mod statements;
mod stores;
mod tags;
mod targets;
#[cfg(test)]
mod tests;
mod type_names;
mod values;

use crate::cfn::{Document, DocumentIndex};

pub use finding::Finding;
pub use homes::Home;

use finished::Finished;
use security_groups::SecurityGroups;
use services::Services;
use targets::Targets;

/// All findings in a template, in the order of the rules and of the logical ids.
pub fn findings(document: &Document) -> Vec<Finding> {
    findings_at(&DocumentIndex::new(document), Home::default())
}

/// [`findings`], with those about what is in another region or account than the stack.
pub fn findings_at(index: &DocumentIndex<'_>, home: Home<'_>) -> Vec<Finding> {
    // A macro may change everything.
    if index.document().as_json().get("Transform").is_some() {
        return Vec::new();
    }
    let template = Finished::new(index);
    let mut found = values::check(&template);
    found.extend(type_names::check(&template));
    found.extend(tags::check(&template));
    found.extend(secrets::check(&template));
    let groups = SecurityGroups::new(&template);
    let services = Services::new(&template);
    let targets = Targets::new(&template);
    found.extend(groups.unattached(&template));
    found.extend(listeners::check(&template, &groups));
    found.extend(targets.check(&template, &services, &groups));
    found.extend(ingress::check(&template, &services, &groups));
    found.extend(data_stores::check(&template, &services, &groups));
    found.extend(routes::check(&template, &services));
    found.extend(network_acls::check(&template));
    found.extend(capacity::check(&template));
    found.extend(containers::check(&template, &services));
    found.extend(platforms::check(&template, &services));
    found.extend(statements::check(&template));
    found.extend(quotas::check(&template, &services));
    found.extend(stores::check(&template, &services));
    found.extend(deliveries::check(&template));
    found.extend(dead_letters::check(&template));
    found.extend(dns::check(&template));
    found.extend(metrics::check(&template));
    found.extend(homes::check(&template, home));
    found
}
