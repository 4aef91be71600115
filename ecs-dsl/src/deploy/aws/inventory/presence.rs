//! Whether a resource exists, by type and primary identifier.
//!
//! What stacks often name has its service's own call, which asks for fewer rights, takes a name for an ARN, and gives no
//! more than is needed. For everything else there is Cloud Control, where it can read the type.

use serde::Deserialize;
use serde_json::{Value, json};

use super::region_of;
use crate::deploy::aws::Aws;
use crate::deploy::aws::convert::said;
use crate::deploy::aws::reader::service::{CLOUD_CONTROL, ELB, KMS, LOGS, SECRETS, SSM};
use crate::deploy::{ControlPlaneError, Existence};

impl Aws {
    pub(super) async fn is_there(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        let region = region_of(identifier).unwrap_or(&self.region);
        match type_name {
            "AWS::SecretsManager::Secret" => {
                let input = json!({"SecretId": identifier});
                let answer: Value = self
                    .ask_in(region, &SECRETS, "DescribeSecret", &input)
                    .await?;
                Ok(not_going(&answer, "DeletedDate"))
            }
            "AWS::KMS::Key" | "AWS::KMS::Alias" => {
                let input = json!({"KeyId": identifier});
                let answer: Value = self.ask_in(region, &KMS, "DescribeKey", &input).await?;
                Ok(not_going(&answer["KeyMetadata"], "DeletionDate"))
            }
            "AWS::SSM::Parameter" => self.parameter(region, identifier).await,
            "AWS::Logs::LogGroup" => self.log_group(identifier).await,
            "AWS::ElasticLoadBalancingV2::LoadBalancer" if !identifier.starts_with("arn:") => {
                self.named("DescribeLoadBalancers", identifier).await
            }
            "AWS::ElasticLoadBalancingV2::TargetGroup" if !identifier.starts_with("arn:") => {
                self.named("DescribeTargetGroups", identifier).await
            }
            _ => {
                let input = json!({"TypeName": type_name, "Identifier": identifier});
                let _: Value = self.ask(&CLOUD_CONTROL, "GetResource", &input).await?;
                Ok(Existence::Exists(()))
            }
        }
    }

    /// DescribeParameters tells of a parameter without its value.
    async fn parameter(
        &self,
        region: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        let name = parameter_name(identifier);
        let mut input = json!({
            "ParameterFilters": [{"Key": "Name", "Option": "Equals", "Values": [name]}],
        });
        // A page may be empty though there is another one.
        loop {
            let page: Parameters = self
                .ask_in(region, &SSM, "DescribeParameters", &input)
                .await?;
            if page.parameters.iter().any(|it| it.name == name) {
                return Ok(Existence::Exists(()));
            }
            match said(page.next_token) {
                Some(token) => input["NextToken"] = token.into(),
                None => return Ok(Existence::Missing),
            }
        }
    }

    async fn log_group(&self, name: &str) -> Result<Existence<()>, ControlPlaneError> {
        let mut input = json!({"logGroupNamePrefix": name});
        loop {
            let page: LogGroups = self.ask(&LOGS, "DescribeLogGroups", &input).await?;
            if page.log_groups.iter().any(|it| it.log_group_name == name) {
                return Ok(Existence::Exists(()));
            }
            match said(page.next_token) {
                Some(token) => input["nextToken"] = token.into(),
                None => return Ok(Existence::Missing),
            }
        }
    }

    async fn named(
        &self,
        operation: &'static str,
        name: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        let fields = [("Names.member.1".to_owned(), name)];
        self.ask_form(&ELB, operation, &fields).await?;
        Ok(Existence::Exists(()))
    }

    /// Counted with ListResources, which has no other way.
    pub(super) async fn number_of(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        let mut input = json!({"TypeName": type_name, "MaxResults": 100});
        let mut found = 0;
        loop {
            let page: Resources = self.ask(&CLOUD_CONTROL, "ListResources", &input).await?;
            found += u32::try_from(page.resource_descriptions.len()).unwrap_or(u32::MAX);
            match said(page.next_token) {
                Some(token) => input["NextToken"] = token.into(),
                None => return Ok(found),
            }
        }
    }
}

/// What has a date on which it goes can't be used any more.
fn not_going(found: &Value, date: &str) -> Existence<()> {
    if found[date].is_null() {
        Existence::Exists(())
    } else {
        Existence::Missing
    }
}

/// `/shop/url` of `arn:aws:ssm:eu-west-1:123456789012:parameter/shop/url`; a name without slashes has none in the ARN
/// either, but one before it.
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

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct Parameters {
    parameters: Vec<Parameter>,
    next_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct Parameter {
    name: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct LogGroups {
    log_groups: Vec<LogGroup>,
    next_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct LogGroup {
    log_group_name: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct Resources {
    resource_descriptions: Vec<Value>,
    next_token: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::parameter_name;

    #[test]
    fn a_parameter_has_the_name_that_its_arn_says() {
        let arn = "arn:aws:ssm:eu-west-1:123456789012:parameter";
        assert_eq!(parameter_name(&format!("{arn}/shop/url")), "/shop/url");
        assert_eq!(parameter_name(&format!("{arn}/url")), "url");
        assert_eq!(parameter_name("/shop/url"), "/shop/url");
    }
}
