// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_queries.h"

#include <QWidget>

#include <optional>

class Notice;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

/// The first half of an import: which file, how it is written, what its columns are, and what it does not say.
class ImportFileForm : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFileForm(const ImportQueries &queries, const QString &mainCurrency, QWidget *parent = nullptr);

    /// Looks into the file; empty: asks the person for one.
    void choose(const QString &path);
    /// The file as it is to be read; empty while there is none or something is missing.
    [[nodiscard]] std::optional<ImportFile> file() const;
    [[nodiscard]] QWidget *firstField() const;
    void load();

signals:
    void changed();

private:
    void look(std::optional<ImportEncoding> encoding);
    void showMapping();
    void showColumns();
    void takeFields();
    void addField(int column, const QString &title, QComboBox *box, const char *name);

    const ImportQueries m_queries;
    const QString m_mainCurrency;
    QLineEdit *m_path;
    QLabel *m_kind;
    QLabel *m_ignored;
    QWidget *m_settings;
    QGridLayout *m_settingsGrid;
    QComboBox *m_encoding;
    QComboBox *m_currency;
    QComboBox *m_seller;
    QComboBox *m_status;
    QComboBox *m_decimals;
    QScrollArea *m_columns;
    Notice *m_notice;
    std::optional<ImportQueries::Beginning> m_beginning;
    ImportMapping m_mapping;
};
