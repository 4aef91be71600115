//! [`Element`]: an XML document as a tree. Responses are small, and few of their elements are read.

use aws_smithy_xml::decode::{Document, ScopedDecoder, XmlDecodeError, try_data};

/// The elements to read as text; all others contain elements.
const TEXT_ELEMENTS: [&str; 19] = [
    "Code",
    "Description",
    "Field",
    "HttpHeaderName",
    "Id",
    "Key",
    "ListenerArn",
    "LoadBalancerArn",
    "Message",
    "NextMarker",
    "Port",
    "Priority",
    "Reason",
    "RuleArn",
    "State",
    "TargetGroupArn",
    "Type",
    "Value",
    "Weight",
];

/// An XML element: child elements, or text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::deploy::aws) struct Element {
    name: String,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// Parses a document.
    pub(super) fn parse(document: &str) -> Result<Self, XmlDecodeError> {
        let mut document = Document::new(document);
        let mut root = document.root_element()?;
        read(&mut root, "")
    }

    /// The first child element with this name.
    pub(in crate::deploy::aws) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(super) fn into_child(self, name: &str) -> Option<Self> {
        self.children.into_iter().find(|child| child.name == name)
    }

    /// The items of the list with this name; empty if it doesn't exist.
    pub(in crate::deploy::aws) fn list(&self, name: &str) -> &[Self] {
        self.child(name).map_or(&[], |list| &list.children)
    }

    /// The text of the child element with this name, if it isn't empty.
    pub(in crate::deploy::aws) fn text(&self, name: &str) -> Option<&str> {
        let text = self.child(name)?.text.as_str();
        (!text.is_empty()).then_some(text)
    }

    /// The text of this element, if it isn't empty.
    pub(in crate::deploy::aws) fn own_text(&self) -> Option<&str> {
        (!self.text.is_empty()).then_some(self.text.as_str())
    }

    /// The number in the child element with this name.
    pub(in crate::deploy::aws) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name)?.parse().ok()
    }
}

/// Reads an element. The items of lists with the name `Values` are text, except the pairs of query strings, whose list is
/// passed on as one with another name.
fn read(element: &mut ScopedDecoder<'_, '_>, parent: &str) -> Result<Element, XmlDecodeError> {
    let name = element.start_el().local().to_owned();
    let mut found = Element {
        name,
        ..Element::default()
    };
    let is_text = TEXT_ELEMENTS.contains(&found.name.as_str());
    if is_text || parent == "Values" && found.name == "member" {
        found.text = try_data(element)?.into_owned();
        return Ok(found);
    }
    let own_name = match parent {
        "QueryStringConfig" => parent.to_owned(),
        _ => found.name.clone(),
    };
    while let Some(mut child) = element.next_tag() {
        found.children.push(read(&mut child, &own_name)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Element;

    #[test]
    fn document_is_parsed() {
        let document = "<?xml version=\"1.0\"?><A xmlns=\"x\"><R><Targets><member><Id>10.0.0.1</Id><Port>80</Port>\
                        <Reason/></member><member><Id>a &amp; b</Id></member></Targets><Other>b</Other></R></A>";
        let root = Element::parse(document).unwrap();
        let result = root.into_child("R").unwrap();
        let targets = result.list("Targets");
        let ids: Vec<_> = targets.iter().map(|target| target.text("Id")).collect();
        assert_eq!(ids, [Some("10.0.0.1"), Some("a & b")]);
        assert_eq!(targets[0].number::<u16>("Port"), Some(80));
        assert_eq!(targets[0].text("Reason"), None);
        assert_eq!(targets[1].number::<u16>("Port"), None);
        assert!(result.list("Nothing").is_empty());
    }

    #[test]
    fn other_text_is_an_error() {
        assert!(Element::parse("Bad Gateway").is_err());
    }
}
