// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sql_errors.h"

#include "models/db/constraint_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

using Kind = Error::Kind;

struct Words {
    const char *code; // a SQLSTATE, or the class its first two characters name
    Kind kind;
    const char *what; // what happened
    const char *advice; // what to do; may be empty
    bool canRetry = false;
};

// The first line that fits counts, so a code stands before its class.
constexpr Words statementWords[] = {
    {"57014", Kind::Timeout, QT_TRANSLATE_NOOP("SqlError", "The server stopped this request because it took too long."),
     QT_TRANSLATE_NOOP("SqlError", "Try again, or ask for less at once."), true},
    {"57P03", Kind::ServerAway, QT_TRANSLATE_NOOP("SqlError", "The server is starting or stopping."), QT_TRANSLATE_NOOP("SqlError", "Wait a moment."), true},
    {"57P", Kind::ConnectionLost, QT_TRANSLATE_NOOP("SqlError", "The server closed the connection."), "", true},
    {"08", Kind::ConnectionLost, QT_TRANSLATE_NOOP("SqlError", "The connection to the server broke."), "", true},
    {"25P03", Kind::ConnectionLost, QT_TRANSLATE_NOOP("SqlError", "The server closed the connection."), "", true},
    {"25006", Kind::ServerAway, QT_TRANSLATE_NOOP("SqlError", "This server takes no changes at the moment; another one may have taken over."),
     QT_TRANSLATE_NOOP("SqlError", "Reconnect and try again."), true},
    {"28", Kind::AuthenticationFailed, QT_TRANSLATE_NOOP("SqlError", "The server does not accept this login any more."),
     QT_TRANSLATE_NOOP("SqlError", "Sign in again, or ask an administrator."), false},
    {"3D000", Kind::NotFound, QT_TRANSLATE_NOOP("SqlError", "The server has no such database."),
     QT_TRANSLATE_NOOP("SqlError", "Check the name of the database."), false},
    {"53300", Kind::TooManyConnections, QT_TRANSLATE_NOOP("SqlError", "The server has no free connection."),
     QT_TRANSLATE_NOOP("SqlError", "Wait a moment, or ask an administrator."), true},
    {"53100", Kind::Internal, QT_TRANSLATE_NOOP("SqlError", "The server's disk is full."),
     QT_TRANSLATE_NOOP("SqlError", "Nothing was changed. Tell an administrator."), false},
    {"53", Kind::Internal, QT_TRANSLATE_NOOP("SqlError", "The server has run out of memory or disk."),
     QT_TRANSLATE_NOOP("SqlError", "Nothing was changed. Tell an administrator."), true},
    {"42501", Kind::PermissionDenied, QT_TRANSLATE_NOOP("SqlError", "You do not have the right to do or see this."), "", false},
    {"40", Kind::Conflict, QT_TRANSLATE_NOOP("SqlError", "Several people changed the same records at once."),
     QT_TRANSLATE_NOOP("SqlError", "Nothing was changed. Try again."), true},
    {"55P03", Kind::Conflict, QT_TRANSLATE_NOOP("SqlError", "Somebody else is changing this record right now."),
     QT_TRANSLATE_NOOP("SqlError", "Try again in a moment."), true},
    {"23505", Kind::Conflict, QT_TRANSLATE_NOOP("SqlError", "There is such a record already."), "", false},
    {"23503", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "Another record depends on this one, or the one it refers to is gone."), "", false},
    {"23502", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "Something that is required is missing."), "", false},
    {"23514", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "A rule of the shop does not allow this."), "", false},
    {"23", Kind::Conflict, QT_TRANSLATE_NOOP("SqlError", "This does not fit with what is recorded already."), "", false},
    {"22003", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "This number is too large."), "", false},
    {"22001", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "This text is too long."), "", false},
    {"22007", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "This is not a valid date or time."), "", false},
    {"22008", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "This date or time is out of range."), "", false},
    {"22021", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "The text contains a character that cannot be stored."), "", false},
    {"22", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "A value does not have the form it needs."), "", false},
    {"P0001", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "The database does not allow this."), "", false},
    {"42", Kind::Internal, QT_TRANSLATE_NOOP("SqlError", "The program and the database do not fit together."),
     QT_TRANSLATE_NOOP("SqlError", "Tell an administrator."), false},

    {"BR001", Kind::Conflict, QT_TRANSLATE_NOOP("SqlError", "Somebody else changed this record first."),
     QT_TRANSLATE_NOOP("SqlError", "Your change was not saved. Look at theirs, then decide."), false},
    {"BR002", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "This step is not possible from the present state."),
     QT_TRANSLATE_NOOP("SqlError", "Somebody may have moved it on: load it again."), false},
    {"BR003", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "This request was sent before with other content."),
     QT_TRANSLATE_NOOP("SqlError", "Nothing was changed. Start the action again."), false},
    {"BR004", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "There is not enough stock."), "", false},
    {"BR005", Kind::NotFound, QT_TRANSLATE_NOOP("SqlError", "There is no such record, or you may not see it."), "", false},
    {"BR006", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "This is more than what is left."), "", false},
    {"BR007", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "The amount is in the wrong currency."), "", false},
    {"BR008", Kind::InvalidInput, QT_TRANSLATE_NOOP("SqlError", "A value is not allowed here."), "", false},
    {"BR009", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "The reservation is no longer active."),
     QT_TRANSLATE_NOOP("SqlError", "Reserve the items again."), false},
    {"BR010", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "This needs another person's approval."), "", false},
    {"BR011", Kind::Internal, QT_TRANSLATE_NOOP("SqlError", "The database is not prepared for this date."),
     QT_TRANSLATE_NOOP("SqlError", "Tell an administrator."), false},
    {"BR012", Kind::PermissionDenied, QT_TRANSLATE_NOOP("SqlError", "The rules do not let you do this."), "", false},
    {"BR013", Kind::Rejected, QT_TRANSLATE_NOOP("SqlError", "Records of this kind are never changed."),
     QT_TRANSLATE_NOOP("SqlError", "Add a correcting one instead."), false},
};

constexpr Words connectWords[] = {
    {"28P01", Kind::AuthenticationFailed, QT_TRANSLATE_NOOP("SqlError", "Login or password is wrong."), "", false},
    {"28", Kind::AuthenticationFailed, QT_TRANSLATE_NOOP("SqlError", "The server does not let this login in from here."),
     QT_TRANSLATE_NOOP("SqlError", "Check the login, or ask an administrator."), false},
    {"42501", Kind::PermissionDenied, QT_TRANSLATE_NOOP("SqlError", "This login may not use this database."),
     QT_TRANSLATE_NOOP("SqlError", "Ask an administrator."), false},
};

// What libpq says itself, before the server has its say. Earlier lines win when several hosts failed in several ways.
struct Phrase {
    const char *text;
    Words words;
};
constexpr Words wrongPassword = connectWords[0];
constexpr Words noPassword{"", Kind::AuthenticationFailed, QT_TRANSLATE_NOOP("SqlError", "The server asks for a password."), "", false};
constexpr Words tlsRefused{"", Kind::TlsRefused,
                           QT_TRANSLATE_NOOP("SqlError", "The server could not prove that it is the right one, or offers no encryption. No password was sent."),
                           QT_TRANSLATE_NOOP("SqlError", "Check the server's name and its certificate."), false};
constexpr Words nameUnknown{"", Kind::ServerAway, QT_TRANSLATE_NOOP("SqlError", "No server of this name is known."),
                            QT_TRANSLATE_NOOP("SqlError", "Check the name, or your network."), true};
constexpr Words nobodyThere{"", Kind::ServerAway, QT_TRANSLATE_NOOP("SqlError", "No database server answers at this address."),
                            QT_TRANSLATE_NOOP("SqlError", "Check that it runs, its name and its port."), true};
constexpr Words tooSlow{"", Kind::ServerAway, QT_TRANSLATE_NOOP("SqlError", "The server did not answer in time."),
                        QT_TRANSLATE_NOOP("SqlError", "Check your network, or try again."), true};
constexpr Words readOnly{"", Kind::ServerAway, QT_TRANSLATE_NOOP("SqlError", "None of the servers takes changes at the moment."),
                         QT_TRANSLATE_NOOP("SqlError", "Try again in a moment."), true};
constexpr Phrase phrases[] = {
    {"password authentication failed", wrongPassword},
    {"no password supplied", noPassword},
    {"server does not support SSL", tlsRefused},
    {"SSL error:", tlsRefused},
    {"SSL SYSCALL error", tlsRefused},
    {"certificate verify failed", tlsRefused},
    {"server certificate for", tlsRefused},
    {"root certificate file", tlsRefused},
    {"channel binding", tlsRefused},
    {"could not translate host name", nameUnknown},
    {"timeout expired", tooSlow},
    {"session is read-only", readOnly},
    {"Connection refused", nobodyThere},
    {"No such file or directory", nobodyThere},
    {"No route to host", nobodyThere},
    {"Network is unreachable", nobodyThere},
    {"Connection timed out", tooSlow},
    {"server closed the connection unexpectedly", nobodyThere},
    {"Connection reset by peer", nobodyThere},
};

QString translated(const char *sentence)
{
    return QCoreApplication::translate("SqlError", sentence);
}

QString joined(const QString &what, const QString &advice)
{
    return advice.isEmpty() ? what : what + QLatin1Char(' ') + advice;
}

template<size_t count>
const Words *find(const Words (&table)[count], const QString &sqlState)
{
    const auto fits = [&](const Words &words) { return sqlState.startsWith(QLatin1String(words.code)); };
    const Words *found = std::find_if(std::begin(table), std::end(table), fits);
    return found == std::end(table) || sqlState.isEmpty() ? nullptr : found;
}

Error worded(const Words &words, const QString &what, const QString &detail, const QString &sqlState)
{
    return Error{
        .kind = words.kind,
        .message = joined(what, translated(words.advice)),
        .detail = detail,
        .sqlState = sqlState,
        .canRetry = words.canRetry,
    };
}

Error internalError(const QString &what, const QString &detail, const QString &sqlState)
{
    return Error{.kind = Kind::Internal, .message = what, .detail = detail, .sqlState = sqlState};
}

} // namespace

Error errorFrom(const SqlFailure &failure)
{
    const QString detail = failure.sqlState.isEmpty() ? failure.whole : failure.sqlState + QLatin1String(": ") + failure.whole;
    if (failure.cancelled)
        return Error{.kind = Kind::Cancelled, .message = translated(QT_TRANSLATE_NOOP("SqlError", "Cancelled.")), .detail = detail};

    const Words *words = find(statementWords, failure.sqlState);
    const bool serverSaysGoodbye = words && words->kind == Kind::ConnectionLost;
    if (failure.linkBroken && !serverSaysGoodbye) {
        static constexpr Words broken{"", Kind::ConnectionLost, QT_TRANSLATE_NOOP("SqlError", "The connection to the server broke."), "", true};
        return worded(broken, translated(broken.what), detail, failure.sqlState);
    }
    if (!words)
        return internalError(
            translated(QT_TRANSLATE_NOOP("SqlError", "Something went wrong in the database. Tell an administrator.")), detail, failure.sqlState);

    // The shop's own rules (BRnnn, raise exception) come with a sentence of their own that says more than ours.
    const bool hasOwnSentence = failure.sqlState.startsWith(QLatin1String("BR")) || failure.sqlState == QLatin1String("P0001");
    QString what = hasOwnSentence && !failure.primary.isEmpty() ? failure.primary : translated(words->what);
    if (const QString ofConstraint = wordsForConstraint(failure.constraint); !ofConstraint.isEmpty())
        what = ofConstraint;
    Error error = worded(*words, what, detail, failure.sqlState);
    error.constraint = failure.constraint;
    return error;
}

Error connectErrorFrom(const QString &sqlState, const QString &text)
{
    const Words *words = find(connectWords, sqlState);
    if (!words)
        words = find(statementWords, sqlState);
    if (words && words->kind == Kind::ConnectionLost)
        words = &nobodyThere;
    if (words)
        return worded(*words, translated(words->what), text.trimmed(), sqlState);
    for (const Phrase &phrase : phrases) {
        if (text.contains(QLatin1String(phrase.text)))
            return worded(phrase.words, translated(phrase.words.what), text.trimmed(), sqlState);
    }
    return internalError(translated(QT_TRANSLATE_NOOP("SqlError", "The connection could not be made.")), text.trimmed(), sqlState);
}
