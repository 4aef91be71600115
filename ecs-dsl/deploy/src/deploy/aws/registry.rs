//! The login of a private registry of Amazon ECR.

use serde::Deserialize;
use serde_json::json;

use super::Aws;
use super::reader::service::ECR;
use super::sdk_error::invalid_response;
use crate::deploy::CallResult;
use crate::deploy::images::{RegistryAccess, RegistryLogin};
use crate::deploy::operate::SecretText;

const OPERATION: &str = "GetAuthorizationToken";

impl RegistryAccess for Aws {
    async fn registry_login(&self, region: Option<&str>) -> CallResult<RegistryLogin> {
        let region = region.unwrap_or(&self.region);
        let response: Response = self
            .call_json_in(region, &ECR, OPERATION, &json!({}))
            .await?;
        let login = response.authorization_data.into_iter().next();
        login
            .and_then(into_login)
            .ok_or_else(|| invalid_response(OPERATION, "the response has no login"))
    }
}

/// The registry is the one that AWS names: emulators have it elsewhere than images are named.
fn into_login(login: Authorization) -> Option<RegistryLogin> {
    let (scheme, host) = login.proxy_endpoint.split_once("://")?;
    (!login.authorization_token.is_empty()).then(|| RegistryLogin {
        host: host.trim_end_matches('/').to_owned(),
        is_plain: scheme == "http",
        token: SecretText::new(login.authorization_token),
    })
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Response {
    authorization_data: Vec<Authorization>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Authorization {
    authorization_token: String,
    proxy_endpoint: String,
}

#[cfg(test)]
mod tests {
    use super::{Authorization, into_login};

    #[test]
    fn login_is_for_the_registry_that_aws_names() {
        let login = |endpoint: &str, token: &str| {
            let login = into_login(Authorization {
                authorization_token: token.to_owned(),
                proxy_endpoint: endpoint.to_owned(),
            });
            login.map(|login| (login.host, login.is_plain))
        };
        let host = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
        assert_eq!(
            login(&format!("https://{host}"), "QVdTOng="),
            Some((host.to_owned(), false))
        );
        assert_eq!(
            login("http://127.0.0.1:5000/", "QVdTOng="),
            Some(("127.0.0.1:5000".to_owned(), true))
        );
        assert_eq!(login(host, "QVdTOng="), None);
        assert_eq!(login(&format!("https://{host}"), ""), None);
    }
}
