use super::*;

#[test]
fn a_dot_at_the_start_of_a_line_is_doubled_and_one_ends_the_message() {
    assert_eq!(stuffed(b".a\r\n.\r\n..b\r\n"), "..a\r\n..\r\n...b\r\n.\r\n");
    assert_eq!(stuffed(b"a"), "a\r\n.\r\n");
    assert_eq!(stuffed(b"a\n.\r\nb\r.\0c"), "a\r\n..\r\nb\r\n..c\r\n.\r\n");
}

#[test]
fn an_authority_that_is_no_certificate_is_said_to_be_none() {
    let server = Server {
        host: "localhost".to_owned(),
        port: 25,
        encryption: Encryption::Starttls,
        login: None,
        ca: Some(b"hello".to_vec()),
        timeout: Duration::from_secs(1),
        hello: "localhost".to_owned(),
    };
    let fault = Smtp::new(server).err();
    assert_eq!(
        fault,
        Some(SmtpFault("it holds no certificate in PEM".to_owned()))
    );
}
