//! The objects in the buckets of local stacks: the fault plan says which bucket isn't empty.

use super::Local;
use crate::cfn::type_names::s3;
use crate::deploy::{CallResult, ControlPlaneError, ObjectStore};

impl ObjectStore for Local {
    async fn delete_versions(&self, bucket: &str) -> CallResult<usize> {
        let stacks = self.stacks("ListObjectVersions")?;
        for stack in &stacks {
            for (logical_id, resource) in &stack.resources {
                if resource.type_name == s3::BUCKET && resource.physical_id == bucket {
                    let fault_plan = &self.fault_plan;
                    return Ok(fault_plan.empty((&stack.name, logical_id), bucket));
                }
            }
        }
        let message = "The specified bucket does not exist".to_owned();
        Err(ControlPlaneError::validation("ListObjectVersions", message))
    }
}
