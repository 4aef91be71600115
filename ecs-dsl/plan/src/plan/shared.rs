//! Values that the stacks of an app share through SSM parameters: which of them a plan changes, and what can't be replaced
//! while another stack uses it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Action, Change, Plan, Problem, ProblemKind};
use crate::cfn::Document;
use crate::cfn::eval::is_ssm;
use crate::cfn::type_names::{ec2, ssm};

/// The types that EC2 deletes only when nothing is in them or uses them.
const IN_PLACE: [&str; 3] = [ec2::VPC, ec2::SUBNET, ec2::SECURITY_GROUP];

/// The SSM parameters of a stack that get another value, by name, with the resource whose change is the cause.
pub type SharedChanges = BTreeMap<String, String>;

impl Plan {
    /// The SSM parameters that get another value. `after` is the template that the plan deploys.
    pub fn shared_changes(&self, after: &Document) -> SharedChanges {
        let written = self.changes.iter().filter(|change| changes_value(change));
        written
            .filter_map(|change| {
                let name = after.resource(&change.id)?.property("Name")?.as_str()?;
                let causes = change
                    .properties
                    .iter()
                    .filter(|property| property.path == "Value");
                let cause = causes.filter_map(|property| property.cause.as_ref()).next();
                let resource = cause.map_or(&change.id, |cause| &cause.refers_to);
                Some((name.to_owned(), resource.clone()))
            })
            .collect()
    }

    /// Adds the problems of `shared` values that the deployed stack `reader` uses.
    pub fn add_reader(&mut self, shared: &SharedChanges, (reader, deployed): (&str, &Document)) {
        let parameters = deployed.section("Parameters").values();
        let read: BTreeSet<&str> = parameters
            .filter(|declaration| is_ssm(declaration))
            .filter_map(|declaration| declaration.get("Default")?.as_str())
            .collect();
        let used = shared
            .iter()
            .filter(|(name, _)| read.contains(name.as_str()));
        let problems: Vec<Problem> = used
            .filter_map(|(_, resource)| self.change(resource))
            .filter(|change| change.action == Action::Replace)
            .filter(|change| IN_PLACE.contains(&change.type_name.as_str()))
            .map(|change| in_use(&change.id, reader))
            .collect();
        self.problems.extend(problems);
        self.problems.sort();
        self.problems.dedup();
    }
}

fn changes_value(change: &Change) -> bool {
    change.type_name == ssm::PARAMETER
        && change
            .properties
            .iter()
            .any(|property| property.path == "Value")
}

fn in_use(id: &str, reader: &str) -> Problem {
    let message = format!(
        "`{id}` can't be replaced while stack `{reader}` uses it: CloudFormation deletes the old one at the end of this update, before `{reader}` is deployed"
    );
    let hint = format!(
        "add the new one beside it under another name, deploy, move `{reader}` to it, and remove the old one in a later deployment"
    );
    Problem::new(id, ProblemKind::InUse, message, hint)
}
