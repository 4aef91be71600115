//! [`RegistryLogin`]: the login of a registry, and the files in which builders expect it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::private_folder::PrivateFolder;
use super::{BuildError, BuilderTool};
use crate::deploy::CallResult;
use crate::deploy::operate::SecretText;

/// The login of the registry of an account and region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryLogin {
    /// The host of the registry, with its port if it has one.
    pub host: String,
    /// Whether it is reached without TLS, as emulators of AWS on this machine are.
    pub is_plain: bool,
    /// User and password, separated by a colon, in Base64: as AWS returns them and builders store them.
    pub token: SecretText,
}

/// Where logins come from.
#[allow(
    async_fn_in_trait,
    reason = "the builder is generic over it, and drives it on one thread"
)]
pub trait RegistryAccess {
    /// The login of the caller's registry in a region (`GetAuthorizationToken`). Default: the region of the connection.
    async fn registry_login(&self, region: Option<&str>) -> CallResult<RegistryLogin>;
}

/// The name of the file of Docker's settings, and of the one that is written for Podman and Buildah.
const FILE: &str = "config.json";

impl RegistryLogin {
    /// Writes the file in which `tool` expects this login, with the caller's own logins, for base images. Returns the path:
    /// for Docker of the folder, as it has other settings beside.
    pub(super) fn write(
        &self,
        tool: BuilderTool,
        folder: &PrivateFolder,
    ) -> Result<PathBuf, BuildError> {
        let own = own_settings(tool);
        let text = own.as_ref().and_then(|path| fs::read_to_string(path).ok());
        let settings = text.and_then(|text| serde_json::from_str(&text).ok());
        let settings = self.added_to(settings.unwrap_or_default());
        let login =
            folder.create_folder(&format!("login-{}", self.host.replace([':', '/'], "-")))?;
        let file = login.join(FILE);
        folder.write(&file, &settings.to_string())?;
        match tool {
            BuilderTool::Docker => {
                if let Some(own) = own.as_deref().and_then(Path::parent) {
                    link_others(own, &login);
                }
                Ok(login)
            }
            BuilderTool::Podman | BuilderTool::Buildah => Ok(file),
        }
    }

    /// The settings with this login. An empty helper makes Docker read it from the file, whatever store it has for others.
    fn added_to(&self, mut settings: Map<String, Value>) -> Value {
        let mut logins = take_object(&mut settings, "auths");
        logins.insert(self.host.clone(), json!({"auth": self.token.expose()}));
        settings.insert("auths".to_owned(), logins.into());
        if settings.contains_key("credsStore") || settings.contains_key("credHelpers") {
            let mut helpers = take_object(&mut settings, "credHelpers");
            helpers.insert(self.host.clone(), "".into());
            settings.insert("credHelpers".to_owned(), helpers.into());
        }
        settings.into()
    }
}

fn take_object(settings: &mut Map<String, Value>, name: &str) -> Map<String, Value> {
    match settings.remove(name) {
        Some(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

/// The file with the caller's own logins.
fn own_settings(tool: BuilderTool) -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let home = variable("HOME").or_else(|| variable("USERPROFILE"));
    let of_docker = variable("DOCKER_CONFIG")
        .or_else(|| home.as_ref().map(|home| home.join(".docker")))
        .map(|folder| folder.join(FILE));
    match tool {
        BuilderTool::Docker => of_docker,
        BuilderTool::Podman | BuilderTool::Buildah => {
            let runtime = variable("XDG_RUNTIME_DIR");
            let candidates = [
                variable("REGISTRY_AUTH_FILE"),
                runtime.map(|folder| folder.join("containers/auth.json")),
                home.map(|home| home.join(".config/containers/auth.json")),
                of_docker,
            ];
            candidates.into_iter().flatten().find(|path| path.is_file())
        }
    }
}

/// Links what else Docker has beside its settings: plugins, contexts and builders.
#[cfg(unix)]
fn link_others(own: &Path, login: &Path) {
    let Ok(entries) = fs::read_dir(own) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_name() != FILE {
            // Docker also works without them.
            _ = std::os::unix::fs::symlink(entry.path(), login.join(entry.file_name()));
        }
    }
}

#[cfg(not(unix))]
fn link_others(_: &Path, _: &Path) {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RegistryLogin;
    use crate::deploy::operate::SecretText;

    #[test]
    fn login_is_added_to_those_of_the_caller() {
        let login = RegistryLogin {
            host: "h:1".to_owned(),
            is_plain: true,
            token: SecretText::new("QVdTOng="),
        };
        let added =
            |settings: serde_json::Value| login.added_to(settings.as_object().unwrap().clone());
        assert_eq!(
            added(json!({})),
            json!({"auths": {"h:1": {"auth": "QVdTOng="}}})
        );
        let own = json!({"auths": {"other": {"auth": "eA=="}}, "credsStore": "desktop", "currentContext": "c"});
        assert_eq!(
            added(own),
            json!({
                "auths": {"h:1": {"auth": "QVdTOng="}, "other": {"auth": "eA=="}},
                "credHelpers": {"h:1": ""},
                "credsStore": "desktop",
                "currentContext": "c",
            })
        );
        assert!(!format!("{login:?}").contains("QVdTOng"));
    }
}
