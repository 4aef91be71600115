//! What AWS says when something can't be deleted because of what is in it or needs it.

use super::super::ids::ACCOUNT;
use super::super::state::Resource;
use super::Because;

/// The refusal to delete `resource`; none if that can't be a reason for it.
pub(super) fn refusal(resource: &Resource, because: Because) -> Option<String> {
    let id = &resource.physical_id;
    let set = |property: &str| resource.properties.get(property) == Some(&true.into());
    Some(match (because, resource.type_name.as_str()) {
        (Because::NotEmpty, "AWS::S3::Bucket") => {
            "The bucket you tried to delete is not empty (Service: S3, Status Code: 409)".to_owned()
        }
        (Because::NotEmpty, "AWS::ECR::Repository") if set("EmptyOnDelete") => return None,
        (Because::NotEmpty, "AWS::ECR::Repository") => format!(
            "The repository with name '{id}' in registry with id '{ACCOUNT}' cannot be deleted because it still \
             contains images"
        ),
        (Because::InUse, "AWS::EC2::SecurityGroup") => {
            format!("resource {id} has a dependent object")
        }
        (Because::InUse, "AWS::EC2::Subnet") => {
            format!("The subnet '{id}' has dependencies and cannot be deleted.")
        }
        (Because::InUse, "AWS::EC2::VPC") => {
            format!("The vpc '{id}' has dependencies and cannot be deleted.")
        }
        (Because::InUse, "AWS::EC2::NetworkInterface") => {
            format!("Network interface '{id}' is currently in use.")
        }
        (Because::NotEmpty, _) => format!("{id} cannot be deleted because it is not empty"),
        (Because::InUse, _) => format!("{id} cannot be deleted because it is in use"),
    })
}
