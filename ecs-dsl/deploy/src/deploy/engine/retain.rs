//! `destroy --retain`: the resources that stay, and the update of the stack that makes CloudFormation retain them.
//!
//! CloudFormation takes a list of resources to retain only for a stack in `DELETE_FAILED`; otherwise the template decides.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{
    DeployError, DeployOutcome, DeployRequest, DeployResult, DestroyOutcome, DestroyRequest,
    Engine, capabilities,
};
use crate::cfn::resource_marks::RETAIN;
use crate::cfn::{Document, DocumentResource, Owner, facts};
use crate::deploy::{Cloud, StackDescription};

/// The deletion policy of a resource that stays.
const POLICY: &str = "Retain";

/// What stays of these resources of the template: the stateful ones, all that they refer to, such as the subnets and the key of a
/// database, and those of the others that refer to nothing else, such as the policy of a bucket.
pub(super) fn retained_ids(template: &Document, ids: &[String]) -> BTreeSet<String> {
    let declared = || ids.iter().filter_map(|id| template.resource(id));
    let stateful =
        declared().filter(|resource| facts(resource.type_name).is_some_and(|facts| facts.stateful));
    let mut next: Vec<&str> = stateful.map(|resource| resource.id).collect();
    let mut retained = BTreeSet::new();
    while let Some(id) = next.pop() {
        if let Some(resource) = template.resource(id)
            && retained.insert(id.to_owned())
        {
            next.extend(needed_by(&resource, template));
        }
    }
    let stays = |resource: &DocumentResource<'_>| {
        let needed = needed_by(resource, template);
        !needed.is_empty() && needed.iter().all(|id| retained.contains(*id))
    };
    let others: Vec<_> = declared()
        .filter(stays)
        .map(|resource| resource.id.to_owned())
        .collect();
    retained.extend(others);
    retained
}

/// The resources that a resource refers to.
fn needed_by<'a>(resource: &DocumentResource<'a>, template: &Document) -> Vec<&'a str> {
    let references = resource.references().into_iter();
    let ids = references
        .map(|reference| reference.id)
        .chain(resource.depends_on());
    ids.filter(|id| template.resource(id).is_some()).collect()
}

/// The template in which these resources are retained; `None` if they are already. CloudFormation doesn't update a stack in which only
/// deletion policies change, so that the mark changes with them:
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html>.
fn retaining(template: &Document, ids: &BTreeSet<String>) -> Option<Value> {
    let mut template = template.as_json().clone();
    let resources = template.get_mut("Resources")?;
    let mut has_changed = false;
    for id in ids {
        let body = resources.get_mut(id).and_then(Value::as_object_mut);
        let Some(body) = body.filter(|body| body.get("DeletionPolicy") != Some(&POLICY.into()))
        else {
            continue;
        };
        body.insert("DeletionPolicy".to_owned(), POLICY.into());
        let metadata = body.entry("Metadata").or_insert_with(empty).as_object_mut();
        let marks = metadata.map(|metadata| metadata.entry(Owner::METADATA).or_insert_with(empty));
        if let Some(marks) = marks.and_then(Value::as_object_mut) {
            marks.insert(RETAIN.to_owned(), true.into());
        }
        has_changed = true;
    }
    has_changed.then_some(template)
}

fn empty() -> Value {
    Value::Object(Map::new())
}

impl<C: Cloud> Engine<'_, C> {
    /// Updates the stack so that its deletion retains these resources. Returns the outcome if the update didn't end.
    pub(super) async fn retain(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        (template, ids): (&Document, &BTreeSet<String>),
    ) -> DeployResult<Option<DestroyOutcome>> {
        let Some(template) = retaining(template, ids) else {
            return Ok(None);
        };
        let text = template.to_string();
        let mut update = DeployRequest::new(&request.stack, request.target.clone(), &text);
        if let Ok(document) = Document::parse(&text) {
            update.capabilities = capabilities(&document);
        }
        update
            .settings
            .service_role
            .clone_from(&request.target.service_role);
        update.tags.clone_from(&stack.tags);
        update.adopt = request.adopt;
        update.skip_preflight = true;
        update.approved = true;
        let outcome = match Box::pin(self.deploy(&update)).await {
            // The update is complete, and its services are deleted next.
            Err(DeployError::NotRunning(_)) => return Ok(None),
            outcome => outcome?,
        };
        Ok(match outcome {
            DeployOutcome::Deployed(_) | DeployOutcome::NoChanges { .. } => None,
            DeployOutcome::Detached(detached) => Some(DestroyOutcome::Detached(detached)),
            DeployOutcome::Prepared(_)
            | DeployOutcome::Declined
            | DeployOutcome::Interrupted
            | DeployOutcome::Cancelled(_) => Some(DestroyOutcome::Declined),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{retained_ids, retaining};
    use crate::cfn::Document;

    fn document(resources: &Value) -> Document {
        Document::parse(&json!({ "Resources": resources }).to_string()).unwrap()
    }

    fn network() -> Document {
        document(&json!({
            "Vpc": {"Type": "AWS::EC2::VPC"},
            "Gateway": {"Type": "AWS::EC2::NatGateway", "Properties": {"SubnetId": {"Ref": "Subnet"}}},
            "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}}},
            "Group": {"Type": "AWS::RDS::DBSubnetGroup", "Properties": {"SubnetIds": [{"Ref": "Subnet"}]}},
            "Key": {"Type": "AWS::KMS::Key"},
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {
                "DBSubnetGroupName": {"Ref": "Group"},
                "KmsKeyId": {"Fn::GetAtt": ["Key", "Arn"]},
                "DBName": {"Ref": "AWS::StackName"},
            }},
            "Service": {"Type": "AWS::ECS::Service", "Properties": {"Host": {"Fn::GetAtt": ["Db", "Endpoint.Address"]}}},
            "Files": {"Type": "AWS::S3::Bucket"},
            "FilesPolicy": {"Type": "AWS::S3::BucketPolicy", "Properties": {"Bucket": {"Ref": "Files"}}},
        }))
    }

    fn ids(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn what_stateful_resources_need_stays_too() {
        let template = network();
        let retained = |names: &[&str]| {
            let ids = retained_ids(&template, &ids(names));
            ids.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(retained(&["Db"]), ["Db", "Group", "Key", "Subnet", "Vpc"]);
        assert_eq!(
            retained(&["Files", "FilesPolicy"]),
            ["Files", "FilesPolicy"]
        );
        assert!(retained(&["Service"]).is_empty());
        assert!(retained(&["Unknown"]).is_empty());
    }

    #[test]
    fn policy_and_mark_change_once() {
        let template = network();
        let ids = retained_ids(&template, &ids(&["Files"]));
        let changed = retaining(&template, &ids).unwrap();
        assert_eq!(
            changed["Resources"]["Files"],
            json!({
                "Type": "AWS::S3::Bucket",
                "DeletionPolicy": "Retain",
                "Metadata": {"EcsDsl": {"Retain": true}},
            })
        );
        assert_eq!(
            changed["Resources"]["Key"],
            json!({"Type": "AWS::KMS::Key"})
        );
        let changed = Document::parse(&changed.to_string()).unwrap();
        assert_eq!(retaining(&changed, &ids), None);
    }
}
