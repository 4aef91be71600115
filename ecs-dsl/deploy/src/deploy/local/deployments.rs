//! Kept deployments in the state folder: one file for each, in a folder for each stack.

use super::Local;
use super::calls::check_name;
use crate::deploy::CallResult;
use crate::deploy::history::{DeploymentId, DeploymentStore, StoredDeployment};

/// The folder of a stack.
fn folder(stack: &str) -> String {
    format!("deployments/{stack}")
}

fn file(stack: &str, id: &DeploymentId) -> String {
    format!("{}/{id}.json", folder(stack))
}

impl DeploymentStore for Local {
    async fn list_deployments(&self, stack: &str) -> CallResult<Vec<DeploymentId>> {
        let locked = self.folder.lock_if_present("ListObjectsV2")?;
        check_name("stackName", stack, locked.operation())?;
        let files = locked.list(&folder(stack))?;
        let ids = files.iter().filter_map(|name| name.strip_suffix(".json"));
        Ok(ids.filter_map(DeploymentId::parse).collect())
    }

    async fn get_deployment(&self, stack: &str, id: &DeploymentId) -> CallResult<Option<String>> {
        let locked = self.folder.lock_if_present("GetObject")?;
        check_name("stackName", stack, locked.operation())?;
        locked.read_text(&file(stack, id))
    }

    async fn put_deployment(
        &self,
        stack: &str,
        id: &DeploymentId,
        body: &str,
    ) -> CallResult<StoredDeployment> {
        let locked = self.folder.lock("PutObject")?;
        check_name("stackName", stack, locked.operation())?;
        locked.write_text(&file(stack, id), body)?;
        Ok(StoredDeployment::default())
    }

    async fn delete_deployment(&self, stack: &str, id: &DeploymentId) -> CallResult<()> {
        let locked = self.folder.lock_if_present("DeleteObject")?;
        check_name("stackName", stack, locked.operation())?;
        locked.remove(&file(stack, id))
    }
}
