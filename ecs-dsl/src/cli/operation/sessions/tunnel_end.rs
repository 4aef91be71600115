//! [`TunnelEnd`]: where a tunnel leads to, and which services may connect to it.

use serde_json::Value;

use crate::assemble::{ComponentEndpoint, SynthesizedStack};
use crate::cfn::Document;
use crate::cli::CliError;
use crate::cli::container_error::ContainerError;
use crate::cli::operation::named_services::SelectedServices;
use crate::cli::session::document;
use crate::deploy::ControlPlane as _;
use crate::deploy::operate::{RemotePort, SessionOperations as _};

/// The host of a task itself.
const TASK: &str = "localhost";

/// The component at the end of a tunnel.
#[derive(Clone, Debug)]
pub(in crate::cli) struct TunnelEnd {
    pub(in crate::cli) name: String,
    pub(in crate::cli) endpoint: ComponentEndpoint,
    /// The name of its stack on AWS.
    stack: String,
    template: Document,
    /// The services through whose tasks it is reached.
    pub(in crate::cli) services: Vec<String>,
}

/// The component with this name.
///
/// # Errors
/// If there is none with a port, or no service may connect to it.
pub(in crate::cli) fn tunnel_end(
    stacks: &[&SynthesizedStack],
    name: &str,
) -> Result<TunnelEnd, CliError> {
    let all = || {
        let components = stacks.iter().map(|stack| (stack, &stack.components));
        components
            .flat_map(|(stack, components)| components.iter().map(move |found| (stack, found)))
    };
    let found = all().find_map(|(stack, component)| {
        let endpoint = component.endpoint.clone()?;
        (component.name == name).then_some((stack, component, endpoint))
    });
    let Some((stack, component, endpoint)) = found else {
        let known = all().filter(|(_, component)| component.endpoint.is_some());
        let error = ContainerError::NoEndpoint {
            target: name.to_owned(),
            known: known.map(|(_, component)| component.name.clone()).collect(),
        };
        return Err(error.into());
    };
    let kept = component.kept_name.as_ref().unwrap_or(&component.name);
    let services: Vec<_> = match endpoint.host {
        None => vec![name.to_owned()],
        Some(_) => all()
            .filter(|(_, service)| service.connects_to.contains(kept))
            .map(|(_, service)| service.name.clone())
            .collect(),
    };
    if services.is_empty() {
        let target = name.to_owned();
        return Err(ContainerError::NoGrant { target }.into());
    }
    Ok(TunnelEnd {
        name: name.to_owned(),
        endpoint,
        stack: stack.name.clone(),
        template: document(stack)?,
        services,
    })
}

impl TunnelEnd {
    /// The host and the port to which a container connects.
    ///
    /// # Errors
    /// If the host name is unknown, or a call fails.
    pub(in crate::cli) async fn remote(
        &self,
        selected: &SelectedServices<'_>,
    ) -> Result<RemotePort, CliError> {
        let host = match &self.endpoint.host {
            None => Some(TASK.to_owned()),
            Some(host) => self.text(selected, host).await?,
        };
        let port = self.endpoint.port;
        let target = self.name.clone();
        match host {
            Some(host) => Ok(RemotePort { host, port }),
            None => Err(ContainerError::NoHost { target }.into()),
        }
    }

    /// The ARN of the secret with the password, if clients need one.
    ///
    /// # Errors
    /// If a call fails.
    pub(in crate::cli) async fn secret(
        &self,
        selected: &SelectedServices<'_>,
    ) -> Result<Option<String>, CliError> {
        match &self.endpoint.secret {
            Some(secret) => self.text(selected, secret).await,
            None => Ok(None),
        }
    }

    /// The text of an expression of the stack's template; attributes of resources are read from AWS.
    async fn text(
        &self,
        selected: &SelectedServices<'_>,
        expression: &Value,
    ) -> Result<Option<String>, CliError> {
        let known = std::slice::from_ref(expression);
        let texts = selected.texts(&self.stack, &self.template, known).await?;
        if let Some(text) = texts.into_iter().flatten().next() {
            return Ok(Some(text));
        }
        let attribute = &expression["Fn::GetAtt"];
        let (Some(id), Some(attribute)) = (attribute[0].as_str(), attribute[1].as_str()) else {
            return Ok(None);
        };
        let resources = selected.cloud.describe_stack_resources(&self.stack).await?;
        let resource = resources.iter().find(|resource| resource.logical_id == id);
        let Some(resource) = resource else {
            return Ok(None);
        };
        let (type_name, physical_id) = (&resource.type_name, &resource.physical_id);
        let read = selected.cloud.attribute(type_name, physical_id, attribute);
        Ok(read.await?)
    }
}
