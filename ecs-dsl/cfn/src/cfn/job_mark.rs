//! [`JobMark`]: how tasks of a job are started, in the `Metadata` of its task definition.
//!
//! A service holds its network and capacity, and so does what starts a job by itself. Nothing on AWS holds them for a job that is
//! started by hand or before a deployment, so that the template does.

use serde_json::Value;

use super::{DocumentResource, Owner};

/// The marks of a task definition that belongs to a job.
#[derive(Clone, Copy, Debug)]
pub struct JobMark<'a>(&'a Value);

impl<'a> JobMark<'a> {
    /// The name of the mark beside those of other resources.
    pub const NAME: &'static str = "Job";
    /// The cluster: its name or its ARN.
    pub const CLUSTER: &'static str = "Cluster";
    /// The subnets.
    pub const SUBNETS: &'static str = "Subnets";
    /// The security groups.
    pub const SECURITY_GROUPS: &'static str = "SecurityGroups";
    /// Whether tasks have a public address.
    pub const PUBLIC_IP: &'static str = "AssignPublicIp";
    /// The capacity provider strategy, as a service has it.
    pub const CAPACITY: &'static str = "CapacityProviderStrategy";
    /// Whether ECS Exec can open a session in the tasks.
    pub const EXECUTE_COMMAND: &'static str = "EnableExecuteCommand";
    /// What has to exist before a task is started, and that nothing refers to.
    pub const DEPENDS_ON: &'static str = "DependsOn";
    /// The logical ids of the services that a migration runs before.
    pub const BEFORE: &'static str = "Before";
    /// The logical ids of the task definitions of other migrations that run before this one.
    pub const AFTER: &'static str = "After";
    /// How long CloudFormation waits for a migration, in seconds.
    pub const TIMEOUT: &'static str = "Timeout";

    /// The mark of a task definition, if it belongs to a job.
    pub fn from_resource(resource: &DocumentResource<'a>) -> Option<Self> {
        let metadata = resource.body().get("Metadata")?;
        Some(Self(metadata.get(Owner::METADATA)?.get(Self::NAME)?))
    }

    /// An entry of the mark, with its functions.
    pub fn entry(self, name: &str) -> Option<&'a Value> {
        self.0.get(name)
    }

    /// The items of an entry.
    pub fn items(self, name: &str) -> impl Iterator<Item = &'a Value> {
        let items = self.entry(name).and_then(Value::as_array);
        items.into_iter().flatten()
    }

    /// Whether an entry is true.
    pub fn is_set(self, name: &str) -> bool {
        self.entry(name) == Some(&Value::Bool(true))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::JobMark;
    use crate::cfn::Document;

    #[test]
    fn mark_is_found_on_task_definitions_of_jobs() {
        let mark = json!({"EcsDsl": {"Job": {"Cluster": {"Ref": "Main"}, "Subnets": ["a"], "AssignPublicIp": true}}});
        let template = Document::from_value(json!({"Resources": {
            "Report": {"Type": "AWS::ECS::TaskDefinition", "Metadata": mark},
            "Order": {"Type": "AWS::ECS::TaskDefinition", "Metadata": {"EcsDsl": {}}},
        }}))
        .unwrap();
        let resource = template.resource("Report").unwrap();
        let mark = JobMark::from_resource(&resource).unwrap();
        assert_eq!(mark.entry(JobMark::CLUSTER), Some(&json!({"Ref": "Main"})));
        assert_eq!(
            mark.items(JobMark::SUBNETS).collect::<Vec<_>>(),
            [&json!("a")]
        );
        assert!(mark.is_set(JobMark::PUBLIC_IP));
        assert!(!mark.is_set(JobMark::EXECUTE_COMMAND));
        let other = template.resource("Order").unwrap();
        assert!(JobMark::from_resource(&other).is_none());
    }
}
