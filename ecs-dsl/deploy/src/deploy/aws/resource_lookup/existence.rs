//! Checks whether a resource exists, by type and primary identifier.
//!
//! Common types use their service's own API: it needs fewer permissions, accepts a name instead of an ARN, and returns
//! only what is needed. All other types use Cloud Control, if it can read them.

use serde_json::{Value, json};

use super::region_of;
use crate::cfn::type_info::{ReadCall, type_info};
use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::service::{CLOUD_CONTROL, ELB, KMS, LOGS, SECRETS, SSM, Service};
use crate::deploy::{CallResult, Existence};

/// A list operation: its names in requests and responses.
struct ListCall {
    service: &'static Service,
    operation: &'static str,
    items: &'static str,
    name: &'static str,
    token: &'static str,
}

/// Doesn't return values.
const PARAMETERS: ListCall = ListCall {
    service: &SSM,
    operation: "DescribeParameters",
    items: "Parameters",
    name: "Name",
    token: "NextToken",
};

const LOG_GROUPS: ListCall = ListCall {
    service: &LOGS,
    operation: "DescribeLogGroups",
    items: "logGroups",
    name: "logGroupName",
    token: "nextToken",
};

impl Aws {
    pub(super) async fn resource_exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> CallResult<Existence<()>> {
        let region = region_of(identifier).unwrap_or(&self.region);
        let call = type_info(type_name).map_or(ReadCall::CloudControl, |info| info.read_call);
        match call {
            ReadCall::Secret => {
                let input = json!({"SecretId": identifier});
                let response: Value = self
                    .call_json_in(region, &SECRETS, "DescribeSecret", &input)
                    .await?;
                Ok(unless_scheduled_for_deletion(&response, "DeletedDate"))
            }
            ReadCall::Key => {
                let input = json!({"KeyId": identifier});
                let response: Value = self
                    .call_json_in(region, &KMS, "DescribeKey", &input)
                    .await?;
                Ok(unless_scheduled_for_deletion(
                    &response["KeyMetadata"],
                    "DeletionDate",
                ))
            }
            ReadCall::Parameter => {
                let name = parameter_name(identifier);
                let filter = json!({"Key": "Name", "Option": "Equals", "Values": [name]});
                let input = json!({"ParameterFilters": [filter]});
                self.is_listed(region, &PARAMETERS, input, name).await
            }
            ReadCall::LogGroup => {
                let input = json!({"logGroupNamePrefix": identifier});
                self.is_listed(&self.region, &LOG_GROUPS, input, identifier)
                    .await
            }
            ReadCall::LoadBalancing(operation) if !identifier.starts_with("arn:") => {
                self.find_by_name(operation, identifier).await
            }
            ReadCall::LoadBalancing(_) | ReadCall::CloudControl => {
                let input = json!({"TypeName": type_name, "Identifier": identifier});
                let _: Value = self
                    .call_json(&CLOUD_CONTROL, "GetResource", &input)
                    .await?;
                Ok(Existence::Exists(()))
            }
        }
    }

    /// Whether a list operation returns an item with this name.
    async fn is_listed(
        &self,
        region: &str,
        list: &ListCall,
        mut input: Value,
        name: &str,
    ) -> CallResult<Existence<()>> {
        // A page may be empty though more pages follow.
        loop {
            let page: Value = self
                .call_json_in(region, list.service, list.operation, &input)
                .await?;
            let mut items = page[list.items].as_array().into_iter().flatten();
            if items.any(|item| item[list.name] == name) {
                return Ok(Existence::Exists(()));
            }
            match page[list.token].as_str() {
                Some(token) => input[list.token] = token.into(),
                None => return Ok(Existence::Missing),
            }
        }
    }

    async fn find_by_name(&self, operation: &'static str, name: &str) -> CallResult<Existence<()>> {
        let fields = [("Names.member.1".to_owned(), name)];
        self.call_query(&ELB, operation, &fields).await?;
        Ok(Existence::Exists(()))
    }
}

/// A resource that is scheduled for deletion can't be used.
fn unless_scheduled_for_deletion(found: &Value, date: &str) -> Existence<()> {
    if found[date].is_null() {
        Existence::Exists(())
    } else {
        Existence::Missing
    }
}

/// The name in a parameter ARN: `/shop/url` of `arn:aws:ssm:eu-west-1:123456789012:parameter/shop/url`. A name without
/// other slashes has no leading slash.
fn parameter_name(identifier: &str) -> &str {
    let Some((_, name)) = identifier.split_once(":parameter/") else {
        return identifier;
    };
    if name.contains('/') {
        let slash = identifier.len() - name.len() - 1;
        return identifier.get(slash..).unwrap_or(name);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::parameter_name;

    #[test]
    fn parameter_name_is_read_from_the_arn() {
        let arn = "arn:aws:ssm:eu-west-1:123456789012:parameter";
        assert_eq!(parameter_name(&format!("{arn}/shop/url")), "/shop/url");
        assert_eq!(parameter_name(&format!("{arn}/url")), "url");
        assert_eq!(parameter_name("/shop/url"), "/shop/url");
    }
}
