//! AWS's messages for resources that can't be deleted because they aren't empty or are in use.

use super::super::ids::ACCOUNT;
use super::super::state::Resource;
use super::FailureReason;

/// AWS's message when `resource` can't be deleted. `None` if `reason` doesn't apply to it.
pub(super) fn message(resource: &Resource, reason: FailureReason) -> Option<String> {
    let id = &resource.physical_id;
    let set = |property: &str| resource.properties.get(property) == Some(&true.into());
    Some(match (reason, resource.type_name.as_str()) {
        (FailureReason::NotEmpty, "AWS::S3::Bucket") => {
            "The bucket you tried to delete is not empty (Service: S3, Status Code: 409)".to_owned()
        }
        (FailureReason::NotEmpty, "AWS::ECR::Repository") if set("EmptyOnDelete") => return None,
        (FailureReason::NotEmpty, "AWS::ECR::Repository") => format!(
            "The repository with name '{id}' in registry with id '{ACCOUNT}' cannot be deleted because it still \
             contains images"
        ),
        (FailureReason::InUse, "AWS::EC2::SecurityGroup") => {
            format!("resource {id} has a dependent object")
        }
        (FailureReason::InUse, "AWS::EC2::Subnet") => {
            format!("The subnet '{id}' has dependencies and cannot be deleted.")
        }
        (FailureReason::InUse, "AWS::EC2::VPC") => {
            format!("The vpc '{id}' has dependencies and cannot be deleted.")
        }
        (FailureReason::InUse, "AWS::EC2::NetworkInterface") => {
            format!("Network interface '{id}' is currently in use.")
        }
        (FailureReason::NotEmpty, _) => format!("{id} cannot be deleted because it is not empty"),
        (FailureReason::InUse, _) => format!("{id} cannot be deleted because it is in use"),
    })
}
