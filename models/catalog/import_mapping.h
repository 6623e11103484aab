// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// Something of a product that a file can say. The ids are those of backoffice.stage_import's fields and of its problems.
struct ImportField {
    QString id;
    QString header; ///< in our own files, not translated
    QString title; ///< for people
    QStringList synonyms = {}; ///< how others call it: small letters and digits only
};

/// Who wrote the file, which decides how its lines become products.
enum class ImportKind {
    Own, ///< this program's export: an empty cell clears
    Shopify, ///< Shopify's product export: several lines a product; an empty cell leaves what is there
    Other, ///< a line a product, its columns mapped by a person; an empty cell leaves what is there
};

/// What each column of a file is, and what the file does not say.
struct ImportMapping {
    ImportKind kind = ImportKind::Other;
    QStringList headers;
    /// As many as headers: a field's id, "attribute" (the header is its name), or empty: not taken over.
    QStringList targets;
    QString currency; ///< of amounts without one
    QString sellerId; ///< of new products that name none
    QString newStatus = QStringLiteral("DRAFT"); ///< of new products that say nothing of it
    bool commaDecimals = false; ///< "19,90"

    /// Every field a file can have, in the order of our own files.
    [[nodiscard]] static const QList<ImportField> &fields();
    [[nodiscard]] static QString titleOf(const QString &field);
    /// The best guess for these headers; complete for our own files and Shopify's.
    [[nodiscard]] static ImportMapping of(const QStringList &headers);

    [[nodiscard]] qsizetype columnOf(const QString &target) const { return targets.indexOf(target); }
    [[nodiscard]] QStringList ignoredHeaders() const;
    /// Why the file cannot be read like this; empty: it can.
    [[nodiscard]] QString problem() const;

    /// The same for every file with these headers, in whatever order.
    [[nodiscard]] static QString keyOf(const QStringList &headers);
    /// What is remembered.
    [[nodiscard]] QJsonObject toJson() const;
    void restore(const QJsonObject &json);
};
